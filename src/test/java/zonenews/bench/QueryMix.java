package zonenews.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonenews.site.SiteTime;

/** What readers type, made of what stands in the articles; the same seed gives the same queries. */
final class QueryMix {

    private interface Kind {
        SearchQuery of(String name, News news);
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d(亿元|万平方米|%)|\\d{3,4}(万元|名|个|家)");
    private static final Pattern PHONE = Pattern.compile("0579-\\d{8}");
    private static final Pattern DOCUMENT = Pattern.compile("[\\u4e00-\\u9fff]{2,3}〔\\d{4}〕\\d+号");
    private static final Pattern COMPANY = Pattern.compile("澜州([\\u4e00-\\u9fff]{4,6}?)(科技|技术|股份|集团|实业|有限)");
    private static final Pattern PERSON =
            Pattern.compile("(?:联系人：|主任|局长|书记|经理|居民|窗口|教授)([\\u4e00-\\u9fff]{2,3})(?=[说认，。；算（])");

    private final ManyArticles articles;
    private final long count;
    private final SplittableRandom random = new SplittableRandom(2026);
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    QueryMix(ManyArticles articles, long count) {
        this.articles = articles;
        this.count = count;
        kinds.put("exact title", (name, news) -> query(name, news.title()));
        kinds.put("half a title", (name, news) -> query(name, half(news.title())));
        kinds.put("two words", (name, news) -> query(name, word("品") + " " + word("街")));
        kinds.put("three words", (name, news) -> query(name, word("部") + " " + word("险") + " " + word("路")));
        kinds.put("company", (name, news) -> query(name, found(COMPANY, news, 1)));
        kinds.put("person", (name, news) -> query(name, found(PERSON, news, 1)));
        kinds.put("number", (name, news) -> query(name, found(NUMBER, news, 0)));
        kinds.put("telephone (rare)", (name, news) -> query(name, found(PHONE, news, 0)));
        kinds.put("day 2023年2月14日", (name, news) -> query(name, chinese(day(news))));
        kinds.put("day 2023-02-14", (name, news) -> query(name, day(news).toString()));
        kinds.put("文号", (name, news) -> query(name, found(DOCUMENT, news, 0)));
        kinds.put("one character", (name, news) -> query(name, word("字")));
        kinds.put("in every article", (name, news) -> query(name, random.nextBoolean() ? "园区" : "企业"));
        kinds.put("nobody wrote it", (name, news) -> query(name, "紫檀鹦鹉" + random.nextInt(1_000)));
        kinds.put(
                "word, in a column",
                (name, news) -> query(
                        name,
                        word("品"),
                        "category",
                        "many-" + (1 + articles.columns().path(news.column())[1])));
        kinds.put(
                "word, of one year",
                (name, news) -> query(
                        name,
                        word("行"),
                        "from",
                        day(news).getYear() + "-01-01",
                        "to",
                        day(news).getYear() + "-12-31"));
        kinds.put("word, newest first", (name, news) -> query(name, word("品"), "sort", "date"));
        kinds.put("word, page 10", (name, news) -> query(name, word("部"), "page", "10"));
    }

    /** So many of each kind, mixed. */
    List<SearchQuery> each(int ofEachKind) {
        List<SearchQuery> queries = new ArrayList<>();
        for (int round = 0; round < ofEachKind; round++) {
            kinds.forEach((name, kind) -> queries.add(kind.of(name, any())));
        }
        for (int i = queries.size() - 1; i > 0; i--) {
            java.util.Collections.swap(queries, i, random.nextInt(i + 1));
        }
        return queries;
    }

    /** One that residents still read. */
    private News any() {
        News news = articles.writer().article(random.nextLong(count));
        return news.expires() ? any() : news;
    }

    private static SearchQuery query(String kind, String words, String... filters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            named.put(filters[i], filters[i + 1]);
        }
        return new SearchQuery(kind, words, named);
    }

    private String word(String kind) {
        String[] words = Grammar.OF_THE_ZONE.words(kind);
        return words[random.nextInt(words.length)];
    }

    private static String half(String title) {
        int at = title.length() / 2;
        return title.substring(0, Math.max(4, at)).strip();
    }

    /** The first one in that article or in another. */
    private String found(Pattern pattern, News news, int group) {
        Matcher matcher = pattern.matcher(news.body());
        return matcher.find() ? matcher.group(group) : found(pattern, any(), group);
    }

    private static LocalDate day(News news) {
        return LocalDate.ofInstant(news.publishedAt(), SiteTime.ZONE);
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
