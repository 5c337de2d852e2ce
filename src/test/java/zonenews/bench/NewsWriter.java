package zonenews.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonenews.article.ColumnType;
import zonenews.bench.Grammar.Topic;
import zonenews.site.SiteTime;

/** Writes news of fifteen years that read like news; the same seed and number give the same article. */
final class NewsWriter {

    static final Instant NEWEST = Instant.parse("2026-02-27T09:00:00Z");
    static final int SHORTEST = 300;
    static final int LONGEST = 3_000;

    private static final Duration SPAN = Duration.ofDays(15 * 365);
    /** What may come on top: the end of a sentence, a table, a signature. */
    private static final int LAST_SENTENCE = 420;

    private final Grammar grammar;
    private final Columns columns;
    private final long seed;
    private final long articles;

    NewsWriter(Grammar grammar, Columns columns, long seed, long articles) {
        this.grammar = grammar;
        this.columns = columns;
        this.seed = seed;
        this.articles = articles;
    }

    /** The first one is the oldest. */
    News article(long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Instant publishedAt = NEWEST.minusSeconds(SPAN.toSeconds() * (articles - number) / articles)
                .plusSeconds(random.nextInt(60));
        LocalDate date = LocalDate.ofInstant(publishedAt, SiteTime.ZONE);
        Story story = new Story(grammar, random, date);
        int column = columns.anyLeaf(random);
        Columns.Column of = columns.all().get(column);
        Topic topic = grammar.topic(story.oneOf(of.topics()));
        String title = story.oneOf(topic.titles()).told(story);
        String lead = story.oneOf(topic.leads()).told(story);
        boolean document = of.type() == ColumnType.POLICY;
        Text text = text(story, topic, lead, length(random));
        return new News(
                number,
                column,
                title,
                story.in10(3) ? story.oneOf(topic.titles()).told(story) : "",
                lead,
                topic.name() + "," + story.theme("品") + "," + story.theme("关"),
                story.word("源"),
                story.in10(6) ? story.person() : "",
                document ? story.documentNumber() : "",
                document ? "澜州经济技术开发区管理委员会" : "",
                document ? date.minusDays(random.nextInt(9)) : null,
                publishedAt,
                text.characters,
                text.html);
    }

    /** Most news are short, a few are long. */
    private static int length(SplittableRandom random) {
        double skew = random.nextDouble();
        return SHORTEST + (int) ((LONGEST - SHORTEST - LAST_SENTENCE) * skew * skew * skew);
    }

    private record Text(String html, int characters) {}

    private Text text(Story story, Topic topic, String lead, int length) {
        StringBuilder html =
                new StringBuilder(length + length / 8 + 200).append("<p>").append(lead);
        int characters = lead.length();
        int inParagraph = 0;
        boolean again = false;
        List<Sentence> left = new ArrayList<>(allOf(topic));
        while (characters < length) {
            if (left.isEmpty()) {
                left.addAll(allOf(topic));
                again = true;
            }
            String next = takeOne(story, left).told(story);
            if (again && isSaid(next, html)) {
                continue;
            }
            if (inParagraph == 0 || story.in10(4)) {
                html.append("</p>");
                if (characters > 700 && story.in10(1)) {
                    characters += heading(story, html);
                }
                html.append("<p>");
            }
            html.append(next);
            characters += next.length();
            inParagraph++;
        }
        html.append("</p>");
        if (story.in10(1)) {
            characters += table(story, html);
        }
        if (story.in10(5)) {
            String end = story.oneOf(grammar.anyTopic().ends()).told(story);
            html.append("<p>").append(end).append("</p>");
            characters += end.length();
        }
        return new Text(html.toString(), characters);
    }

    private List<Sentence> allOf(Topic topic) {
        return Stream.of(topic, grammar.anyTopic())
                .flatMap(each -> each.sentences().stream())
                .toList();
    }

    /** Some patterns have no figure or name that would make them new each time. */
    private static boolean isSaid(String sentences, StringBuilder before) {
        return Arrays.stream(sentences.split("。")).anyMatch(each -> before.indexOf(each + "。") >= 0);
    }

    /** What is said is not said again before everything else was. */
    private static Sentence takeOne(Story story, List<Sentence> left) {
        int chosen = story.between(0, left.size() - 1);
        Sentence sentence = left.get(chosen);
        left.set(chosen, left.get(left.size() - 1));
        left.remove(left.size() - 1);
        return sentence;
    }

    private static int heading(Story story, StringBuilder html) {
        String heading = story.theme("关") + "：" + story.theme("部") + "的" + story.between(2, 9) + "本账";
        html.append("<h2>").append(heading).append("</h2>");
        return heading.length();
    }

    private static int table(Story story, StringBuilder html) {
        int before = html.length();
        html.append("<table><thead><tr><th>企业</th><th>产品</th><th>金额</th></tr></thead><tbody>");
        int markup = html.length() - before - 6;
        int rows = story.between(3, 6);
        for (int row : IntStream.range(0, rows).toArray()) {
            html.append("<tr><td>")
                    .append(story.anyCompany().full())
                    .append("</td><td>")
                    .append(story.word("品"))
                    .append("</td><td>")
                    .append(story.between(12, 4_900))
                    .append("万元</td></tr>");
            markup += "<tr><td></td><td></td><td></td></tr>".length();
        }
        html.append("</tbody></table>");
        return html.length() - before - markup - "</tbody></table>".length();
    }
}
