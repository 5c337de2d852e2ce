package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;

class SearchedNumbersTests extends SearchingTest {

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
        "12345, '投资1,234,567元', '1,234,5'",
        "123456, '投资1,234,567元', '1,234,56'",
        "1234567, '投资1,234,567元', '1,234,567'",
        "12345, '投资1234567元', 12345",
        "投资357951468元, '投资357,951,468元', '投资357,951,468元'",
        "0579-55503135, +86-579-5550-3135, 579-5550-3135",
    })
    void a_number_is_marked_only_where_the_whole_of_it_stands(String typed, String text, String marked) {
        Marks marks = new Marks(QueryWords.of(typed).words(), new Matching(Synonyms.NONE, clock.instant()));
        assertThat(marks.in(text).runs().stream().filter(MarkedText.Run::marked).map(MarkedText.Run::text))
                .containsExactly(marked.isEmpty() ? new String[0] : marked.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "请拨打0579-5550 3151登记, 拨打0579-5550 3151预约",
        "请拨打0579-5550 3152登记, +86 579 5550 3152",
        "请拨打0579-55503153登记, +86 (0)579 55503153",
        "请拨打0579-55503154登记, 008657955503154",
        "请拨打138-0579-3155登记, +86 138 0579 3155",
        "请拨打0579-5550 3156登记, 5550 3156",
        "请拨打0579-55503157登记, 5550 3157",
        "请拨打+86-579-55503158登记, 0579-55503158",
        "请拨打+86 579 5550 3159登记, 057955503159",
        "请拨打+8657955503160登记, 0579 55503160",
        "请拨打+86 57955503161登记, +86-579-55503161",
        "请拨打+86 138 0579 3162登记, 13805793162",
        "请拨打+8613805793163登记, 138-0579-3163",
    })
    void a_telephone_number_is_found_however_it_is_typed(String text, String typed) {
        Long id = article("檫木坪登记办法" + typed.hashCode(), text + "。");
        article("檫木坪预约须知" + typed.hashCode(), "预约请早，登记另行通知。");
        assertThat(found(typed)).startsWith("/articles/" + id);
    }

    @Test
    void a_figure_and_a_year_are_no_telephone_number() {
        Long id = article("檫木坪2024年新增3156户", "文中。");
        assertThat(found("3156 2024")).contains("/articles/" + id);
    }

    @Test
    void two_figures_of_four_digits_are_looked_for_one_by_one_where_no_telephone_number_is_like_them() {
        Long id = article("檫木坪扩建厂房5550平方米", "安置1622户。");
        assertThat(found("5550 1622")).containsExactly("/articles/" + id);
        assertThat(found("檫木坪 5550 1622 安置")).containsExactly("/articles/" + id);
        assertThat(search("5550 1622").text()).doesNotContain("没有找到");
    }

    @ParameterizedTest
    @CsvSource({
        "'投资357,951,468元', 357951468",
        "'投资357,951,469元', '357,951,469'",
        "'投资357,951,470元', '３５７，９５１，４７０'",
        "投资357951471元, '357,951,471'",
        "'共投资357,951,472元', 投资357951472元",
        "共投资357951473元, '投资357,951,473元'",
        "'共投资357,951,474,475元', 投资357951474475元",
    })
    void an_amount_is_found_with_its_commas_or_without(String text, String typed) {
        Long id = article("檫木坪投资" + typed.hashCode(), text + "。");
        assertThat(found(typed)).contains("/articles/" + id);
    }
}
