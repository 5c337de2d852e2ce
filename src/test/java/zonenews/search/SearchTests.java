package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor.Page;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.ReviewRules;
import zonenews.article.Timing;

@NewsroomTest
class SearchTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SearchIndexer indexer;

    @Autowired
    private TestClock clock;

    private Page search(String words, String... more) {
        try {
            indexer.catchUp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return newsroom.resident()
                .get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + String.join("", more));
    }

    private List<String> found(String words, String... more) {
        return search(words, more).html().select(".results h2 a").eachAttr("href");
    }

    private Long article(String title, String text) {
        return article(clock.instant(), title, text);
    }

    private Long article(Instant hour, String title, String text) {
        return newsroom.publishedAsOf(
                hour, Content.titled(title, newsroom.column("园区要闻")).withBody(HouseStyle.of(text)));
    }

    @Test
    void an_article_is_found_by_the_words_of_its_title_whatever_their_case() {
        Long id = newsroom.published("枫桥渡口5G基站投用 夜航更安全");
        assertThat(found("渡口 5g")).containsExactly("/articles/" + id);
        assertThat(search("渡口 早航").text()).contains("没有找到");
    }

    @ParameterizedTest
    @CsvSource({
        "青岗药厂通过ＧＭＰ认证, 青岗 gmp",
        "青岗药厂通过GMP认证, 青岗 GM",
        "龍潭產業園區開園, 龙潭产业园区",
        "龙潭化工区开园, 龍潭化工區",
        "栗坪试点2023年2月14日启动, 栗坪 2023-02-14",
        "栗坪试点2024.3.5启动, 栗坪 2024年3月5日",
        "栗坪试点2022-07-01启动, 栗坪 2022年7月",
        "转发澄政办〔2023〕51号文件, 澄政办〔2023〕51号",
        "转发澄政办〔2023〕52号文件, 澄政办[2023]52号",
        "转发澄政办〔2023〕53号文件, 2023 53号",
        "转发澄政办〔2023〕54号文件, 澄政办202354号",
        "柏坞经济技术开发区通车, 柏坞经开区",
        "囍字铺开业, 囍",
        "楸树岗热线0579-55503131开通, 057955503131",
        "楸树岗热线0579-55503132开通, 0579 55503132",
        "楸树岗热线（0579）55503133开通, 0579-55503133",
        "楸树岗热线057955503134开通, 0579 55503134",
        "楸树岗热线057955503137开通, 楸树岗 0579-55503137",
        "楸树岗热线0579-55503138开通, 楸树岗热线057955503138",
        "楸树岗热线0579-55503139开通, 55503139",
        "楸树岗热线0579-5550 3141开通, 057955503141",
        "楸树岗热线0579-5550 3142开通, 0579-55503142",
        "楸树岗热线0579-5550 3143开通, 55503143",
        "楸树岗热线0579-55503144开通, 0579 5550 3144",
        "楸树岗热线55503145开通, 5550-3145",
        "楸树岗热线138-0579-5551开通, 13805795551",
        "楸树岗热线400-579-5552开通, 4005795552",
        "'楸树岗新增1,203户', 1203户",
        "楸树岗新增1204户, '1,204户'",
        "'楸树岗新增12,345,678.5元', 12345678.5元",
    })
    void writings_meet(String title, String words) {
        Long id = newsroom.published(title);
        assertThat(found(words)).contains("/articles/" + id);
    }

    @Test
    void numbers_are_found_whole() {
        Long id = newsroom.published("栎桥15号楼交付");
        assertThat(found("栎桥 15号")).containsExactly("/articles/" + id);
        assertThat(search("栎桥 5号").text()).contains("没有找到同时包含");
    }

    @Test
    void a_list_of_figures_is_no_number() {
        newsroom.published("楝树沟选定3,14,150号地块");
        newsroom.published("楝树沟选定7，180号地块");
        assertThat(found("楝树沟 150号")).hasSize(1);
        assertThat(found("楝树沟 180号")).hasSize(1);
        assertThat(found("楝树沟选定7，180号地块")).hasSize(1);
        assertThat(search("楝树沟 7180").text()).contains("没有找到");
        newsroom.published("楝树沟启用101,102,103室");
        assertThat(found("楝树沟 102")).hasSize(1);
    }

    @Test
    void a_page_full_of_figures_is_found_like_any_other() {
        article("楮树岭台账", "100,200,".repeat(8_000));
        assertThat(found("楮树岭台账")).hasSize(1);
    }

    @Test
    void a_sentence_is_found_as_it_stands_whatever_its_words_could_be_called_too() {
        String sentence = "枳树坪经开区招商与投资促进中心周末照常值守夜间遇紧急情况请拨打0579-55503135说明地点人数及需要何种帮助" + "随即派员前往并做好记录次日回访";
        article("枳树坪值守安排", sentence + "。");
        assertThat(found(sentence)).hasSize(1);
        assertThat(search("丁" + sentence.substring(1)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"〔2026〕18号", "[2026]18号", "2026 18号", "榧山发〔2026〕18号", "榧山发 〔2026〕18号"})
    void the_document_of_that_number_comes_before_those_that_name_it(String typed) {
        Content content = new Content(
                "榧山石料管理办法",
                "",
                "",
                newsroom.column("政策文件"),
                "",
                "",
                HouseStyle.of("第一条。第二条。"),
                "",
                "",
                null,
                Origin.UNKNOWN,
                Timing.NOW,
                new Policy("榧山发〔2026〕18号", "", null, "", null));
        Long document = newsroom.publishedAsOf(clock.instant().minus(Duration.ofDays(30)), content);
        article("关于学习榧山发〔2026〕18号的通知", "榧山发〔2026〕18号已经印发，请学习榧山发〔2026〕18号。");
        article("榧山2026年的18号码头", "文中写到〔2026〕18号。");
        assertThat(found(typed)).startsWith("/articles/" + document);
    }

    @ParameterizedTest
    @CsvSource({
        "8月14日, 2023年2月14日和18月14日、8月1日, ''",
        "8月14日, 2023年8月14日, 8月14日",
        "2023年8月14日, 2022年8月14日和2023年8月4日, ''",
        "2023年8月14日, 2023年8月14日和2023-08-14, 2023年8月14日 2023-08-14",
        "榉发〔2023〕51号, 榉发〔2023〕5号和〔2022〕51号, 榉发",
        "3亿元, 246.3亿元和3.5亿元、3亿元, 3亿元",
        "246.3亿元, 1246.3亿元和246.3亿元, 246.3亿元",
        "15, 150和15、215, 15",
        "1200家, '1,200家和200家', '1,200家'",
        "200家, '1,200家', ''",
        "榉12, 榉123, ''",
        "GM, GMP和AGM, GM",
        "55503, 0579-55503135, 55503",
    })
    void a_number_is_marked_only_where_the_whole_of_it_stands(String typed, String text, String marked) {
        Marks marks = new Marks(QueryWords.of(typed).words(), new Matching(Synonyms.NONE, clock.instant()));
        assertThat(marks.in(text).runs().stream().filter(MarkedText.Run::marked).map(MarkedText.Run::text))
                .containsExactly(marked.isEmpty() ? new String[0] : marked.split(" "));
    }

    @Test
    void the_exact_title_comes_first_then_title_then_text() {
        Instant now = clock.instant();
        Long text = article(now, "其他消息甲", "文中写到椴树岭隧道贯通。");
        Long scattered = article(now, "椴树岭隧道施工队盼来贯通一刻", "文中。");
        Long phrase = article(now, "喜讯：椴树岭隧道贯通", "文中。");
        Long exact = article(now.minus(Duration.ofDays(900)), "椴树岭隧道贯通", "文中。");
        assertThat(found("椴树岭隧道贯通"))
                .startsWith("/articles/" + exact, "/articles/" + phrase)
                .contains("/articles/" + text);
        assertThat(found("椴树岭隧道 贯通"))
                .containsExactly(
                        "/articles/" + exact, "/articles/" + phrase, "/articles/" + scattered, "/articles/" + text);
    }

    @Test
    void of_equals_the_newer_comes_first() {
        Long older = article(clock.instant().minus(Duration.ofDays(60)), "杉木坞招工启事", "文中。");
        Long newer = article(clock.instant(), "杉木坞招工启事", "文中。");
        assertThat(found("杉木坞")).containsExactly("/articles/" + newer, "/articles/" + older);
        assertThat(found("杉木坞", "&sort=date")).containsExactly("/articles/" + newer, "/articles/" + older);
    }

    @Test
    void nothing_is_found_or_suggested_before_residents_may_read_it_or_after() {
        newsroom.draft("暗室里的草稿甲");
        newsroom.scheduled("暗室里的定时乙", Duration.ofHours(1));
        newsroom.withdrawn("暗室里的撤稿丙", "");
        Page page = search("暗室里的定时");
        assertThat(page.html().select(".results")).isEmpty();
        assertThat(page.text()).doesNotContain("定时乙", "草稿甲", "撤稿丙").contains("没有找到");
        assertThat(search("暗室里的定是乙").text()).doesNotContain("你是不是要找");
        assertThat(suggestions("暗室")).isEqualTo("[]");
        clock.forward(Duration.ofHours(1));
        assertThat(found("暗室里的定时")).hasSize(1);
        assertThat(suggestions("暗室")).isEqualTo("[\"暗室里的定时乙\"]");
    }

    private String suggestions(String typed) {
        return newsroom.resident()
                .get("/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .answer()
                .body();
    }

    @Test
    void a_near_miss_of_a_title_is_offered() {
        newsroom.published("梧桐湾跨江大桥合龙");
        assertThat(search("梧桐弯跨江大桥").html().select(".search-note a").eachText()).contains("梧桐湾跨江大桥");
        newsroom.published("梧桐镇来信1.1版");
        assertThat(search("or 1=1").text()).contains("没有找到").doesNotContain("你是不是要找");
    }

    @Test
    void a_name_of_two_characters_is_offered_for_one_that_sounds_alike() {
        newsroom.published("蠡州渡口开航");
        newsroom.published("蠡江鱼汛");
        assertThat(search("蠡洲").html().select(".search-note a").eachText()).containsExactly("蠡州");
        assertThat(search("蠡州").html().select(".search-note a")).isEmpty();
        assertThat(search("蠡钟").html().select(".search-note a")).isEmpty();
        newsroom.scheduled("蠹舟的预告", Duration.ofHours(1));
        assertThat(search("蠹洲").html().select(".search-note a")).isEmpty();
    }

    @Test
    void what_stands_nowhere_is_named_and_the_rest_is_offered() {
        newsroom.published("柘林经开区通勤");
        newsroom.scheduled("柘林斫冰", Duration.ofHours(1));
        Page page = search("柘林经开区斫冰");
        assertThat(page.text()).contains("没有文章写到“斫冰”。可以只找：柘林经开区");
        assertThat(page.html().select(".search-note a").attr("href"))
                .isEqualTo("/search?q=" + URLEncoder.encode("柘林经开区", StandardCharsets.UTF_8));
        assertThat(search("斫冰").text()).contains("没有找到与“斫冰”有关的文章").doesNotContain("没有文章写到");
    }

    @Test
    void characters_left_over_between_words_are_neither_marked_nor_named() {
        article("榧树湾夜班车", "榧树湾的夜班车坐满了人，坐车请看公告。");
        Page page = search("榧树湾坐夜班车斫霜");
        assertThat(page.html().select(".results mark").eachText())
                .contains("榧树湾")
                .doesNotContain("坐");
        assertThat(page.text()).contains("可以只找：榧树湾 夜班车");
    }

    @Test
    void what_holds_less_than_half_of_what_was_typed_is_not_near() {
        for (int i = 0; i < 9; i++) {
            newsroom.published("榲桲坡" + i + "组修缮");
        }
        assertThat(search("榲桲坡斫雪").text()).contains("没有找到同时包含").contains("最接近的 9 篇");
        assertThat(found("榲桲坡 斫雪 斫霜 斫冰")).isEmpty();
    }

    @Test
    void what_was_typed_many_times_is_named_once() {
        newsroom.published("榉树坡水库");
        newsroom.published("榉树坡村水库蓄水");
        String note = search("水库榉树坡水库").html().select(".search-note").text();
        assertThat(note).contains("没有找到写着“水库榉树坡水库”原话的文章");
        assertThat(note.substring(note.lastIndexOf('：') + 1).split("[、。]"))
                .contains("水库")
                .doesNotHaveDuplicates();
    }

    @Test
    void marks_are_correct_to_the_character_and_harmless() {
        article("<b>榆林圩</b>&的故事", "很久以前，榆林圩有一座桥。<script>alert(1)</script>");
        Page page = search("榆林圩");
        assertThat(page.html().select(".results h2 mark").eachText()).containsExactly("榆林圩");
        assertThat(page.html().select(".results p mark").eachText()).containsExactly("榆林圩");
        assertThat(page.html().select(".results b, main script")).isEmpty();
    }

    @Test
    void columns_and_years_are_counted_and_chosen() {
        Category parent = newsroom.column("公开目录");
        Category child = newsroom.columnBelow(parent, "下级目录");
        Long in = newsroom.published("槐荫里改造之一", child);
        newsroom.published("槐荫里改造之二");
        Page page = search("槐荫里");
        assertThat(page.html().select(".filters a").eachText()).contains("公开目录 1", "下级目录 1", "2026年 2");
        assertThat(found("槐荫里", "&category=" + parent.slug())).containsExactly("/articles/" + in);
        assertThat(found("槐荫里", "&from=2030-01-01")).isEmpty();
        assertThat(found("槐荫里", "&from=2026-01-01&to=2026-12-31")).hasSize(2);
        assertThat(chosen("&from=2026-01-01&to=2026-12-31")).containsExactly("2026年 ×，去掉这个条件");
        assertThat(chosen("&from=2026-02-01")).containsExactly("2026-02-01 起 ×，去掉这个条件");
        assertThat(chosen("&to=2026-12-30&category=" + child.slug()))
                .containsExactly("下级目录 ×，去掉这个条件", "2026-12-30 止 ×，去掉这个条件");
    }

    private List<String> chosen(String filters) {
        return search("槐荫里", filters).html().select(".chosen a").eachText();
    }

    @Test
    void an_article_in_two_columns_of_one_counts_once_in_that_one() {
        Category parent = newsroom.column("双栏总目");
        Category first = newsroom.columnBelow(parent, "双栏之一");
        Category second = newsroom.columnBelow(parent, "双栏之二");
        Long id = newsroom.published("桤木沟双栏", first);
        newsroom.change(id, article -> {
            article.write(Newsroom.content("桤木沟双栏", first), clock.instant(), "admin")
                    .alsoListIn(List.of(second));
            article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin");
        });
        assertThat(search("桤木沟").html().select(".filters a").eachText()).contains("双栏总目 1", "双栏之一 1", "双栏之二 1");
        assertThat(found("桤木沟", "&category=" + second.slug())).containsExactly("/articles/" + id);
    }

    @Test
    void there_is_a_kind_end() {
        newsroom.published("椿庭晚会");
        assertThat(search("椿庭", "&page=9").text()).contains("结果只有 1 页");
        assertThat(search("椿庭", "&page=999999999").status()).isEqualTo(200);
    }

    @Test
    void a_hundred_characters_are_taken_and_it_says_so() {
        Page page = search("长".repeat(3_000));
        assertThat(page.html().select("#q").val()).hasSize(100);
        assertThat(page.text()).contains("只取了前 100 个字");
    }
}
