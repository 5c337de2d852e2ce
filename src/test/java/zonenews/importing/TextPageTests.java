package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTests {

    private static final String HEAD = """
            当前位置: 首页
            > 新闻动态 > 市县动态

            青澜园区:春耕备货 早动手  快出门

            发布日期:2021-03-05 09:12 信息来源:青澜日报 浏览次数:

            """;
    private static final String PARAGRAPH = "三月的青澜港,第一批农机从码头装船,发往下游的六个县。\n\n";

    private static OldPage page(String body) {
        return TextPage.parse(HEAD + body);
    }

    /** As most old pages write their punctuation. */
    private static String wide(String text) {
        return text.replace(':', '\uff1a')
                .replace(',', '\uff0c')
                .replace(';', '\uff1b')
                .replace('(', '\uff08')
                .replace(')', '\uff09')
                .replace('>', '\uff1e');
    }

    @Test
    void a_page_gives_its_columns_title_date_source_and_text() {
        OldPage page = page(PARAGRAPH + "打印本页 关闭窗口");

        assertThat(page.columns()).containsExactly("新闻动态", "市县动态");
        assertThat(page.title()).isEqualTo("青澜园区:春耕备货 早动手  快出门");
        assertThat(page.date()).isEqualTo(LocalDateTime.of(2021, 3, 5, 9, 12));
        assertThat(page.origin().source()).isEqualTo("青澜日报");
        assertThat(page.origin().originalDate()).isNull();
        assertThat(page.views()).isZero();
        assertThat(page.body()).isEqualTo("<p>" + PARAGRAPH.strip() + "</p>");
        assertThat(page.notes()).isEmpty();
    }

    @Test
    void full_width_punctuation_is_read_like_the_other() {
        OldPage page = TextPage.parse(wide(HEAD + PARAGRAPH + "(责任编辑:方禾)\n"));

        assertThat(page.columns()).containsExactly("新闻动态", "市县动态");
        assertThat(page.origin().source()).isEqualTo("青澜日报");
        assertThat(page.origin().responsibleEditor()).isEqualTo("方禾");
        assertThat(page.date()).isEqualTo(LocalDateTime.of(2021, 3, 5, 9, 12));
        assertThat(page.body()).isEqualTo("<p>" + wide(PARAGRAPH.strip()) + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您的位置:首页 >> 新闻动态 >> 市县动态",
                "您现在的位置: 网站首页 » 新闻动态 » 市县动态 » 正文",
                "当前位置:首页 / 新闻动态 / 市县动态",
                "您所在的位置:首页 › 新闻动态 › 市县动态",
                "【当前位置】首页 > 新闻动态 > 市县动态 >",
                "首页 > 新闻动态 > 市县动态",
                "当前位置:\n首页\n>\n新闻动态\n>\n市县动态",
                "当前位置: 首页 >\n\n新闻动态 >\n\n市县动态",
                "网站地图 | 联系我们\n\n当前位置:首页 > 新闻动态 > 市县动态 > 港口开航 第一船出发",
            })
    void a_breadcrumb_is_read_in_all_its_forms(String breadcrumb) {
        OldPage page = TextPage.parse(breadcrumb + "\n\n港口开航 第一船出发\n\n发布时间:2020-01-02\n\n" + PARAGRAPH);

        assertThat(page.columns()).containsExactly("新闻动态", "市县动态");
        assertThat(page.title()).isEqualTo("港口开航 第一船出发");
    }

    @Test
    void what_stands_on_the_line_of_the_date_is_told_apart() {
        OldPage page = TextPage.parse("""
                当前位置:首页 > 通知公告
                港口夜间施工通告
                字体:[大 中 小]  发布时间:2020年1月2日 8时5分  来 源:港务处 | 作者:林岸  编辑:方禾 点击量:1,204次 【打印】【关闭】
                """ + PARAGRAPH);

        assertThat(page.date()).isEqualTo(LocalDateTime.of(2020, 1, 2, 8, 5));
        assertThat(page.origin().source()).isEqualTo("港务处");
        assertThat(page.origin().author()).isEqualTo("林岸");
        assertThat(page.origin().responsibleEditor()).isEqualTo("方禾");
        assertThat(page.views()).isEqualTo(1204);
        assertThat(page.body()).isEqualTo("<p>" + PARAGRAPH.strip() + "</p>");
    }

    @Test
    void each_detail_may_have_a_line_of_its_own() {
        OldPage page = TextPage.parse("""
                当前位置:首页 > 通知公告

                港口夜间施工通告
                ——致临港各单位

                发布日期:
                2020.01.02
                稿源:港务处
                记者:林岸

                """ + PARAGRAPH);

        assertThat(page.subtitle()).isEqualTo("——致临港各单位");
        assertThat(page.date()).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
        assertThat(page.origin().source()).isEqualTo("港务处");
        assertThat(page.origin().author()).isEqualTo("林岸");
    }

    @Test
    void the_hour_of_an_event_is_text_and_not_the_date_of_the_page() {
        OldPage page = page("时间:2021年4月1日上午\n\n地点:青澜港一号码头\n\n" + PARAGRAPH + "主办单位:青澜港务处\n\n打印本页");

        assertThat(page.date()).isEqualTo(LocalDateTime.of(2021, 3, 5, 9, 12));
        assertThat(page.body())
                .contains("<p>时间:2021年4月1日上午</p>", "<p>地点:青澜港一号码头</p>", "<p>主办单位:青澜港务处</p>")
                .doesNotContain("打印");
    }

    @Test
    void furniture_is_not_text() {
        OldPage page = page("""
                字体:[大 中 小]

                分享到: 微信 微博

                三月的青澜港,第一批农机从码头装船。

                责任编辑:方禾

                扫一扫在手机打开当前页

                【打印本页】 【关闭窗口】 返回顶部

                上一篇:老船闸换上新闸门
                下一篇:没有了

                相关链接
                渔港年货节开市

                主办单位:青澜园区管理委员会
                版权所有 青澜园区 澜ICP备00000001号
                Copyright 2021 All Rights Reserved
                """);

        assertThat(page.body()).isEqualTo("<p>三月的青澜港,第一批农机从码头装船。</p>");
        assertThat(page.origin().responsibleEditor()).isEqualTo("方禾");
    }

    @Test
    void a_sentence_that_begins_like_furniture_is_text() {
        assertThat(page("下一条航道六月通航,船期另行通知。\n\n扫一扫船身上的码,就知道它到了哪里。\n\n" + PARAGRAPH)
                        .body())
                .contains("下一条航道", "扫一扫船身");
    }

    @Test
    void a_page_without_a_date_is_not_taken_in() {
        assertThatThrownBy(() -> TextPage.parse("当前位置:首页 > 通知公告\n\n港口夜间施工通告\n\n来源:港务处\n\n" + PARAGRAPH + "2021年3月5日\n"))
                .isInstanceOf(NotTakenIn.class)
                .hasMessageContaining("没有发布日期");
    }

    @Test
    void a_page_without_a_title_is_not_taken_in() {
        assertThatThrownBy(() -> TextPage.parse("当前位置:首页 > 通知公告\n\n发布日期:2021-03-05\n\n" + PARAGRAPH))
                .isInstanceOf(NotTakenIn.class)
                .hasMessageContaining("没有标题");
    }

    @Test
    void a_page_without_text_is_not_taken_in() {
        assertThatThrownBy(() -> page("打印本页 关闭窗口"))
                .isInstanceOf(NotTakenIn.class)
                .hasMessageContaining("没有正文");
    }

    @Test
    void what_is_too_long_is_refused_and_a_long_detail_shortened_with_a_note() {
        assertThatThrownBy(() -> TextPage.parse(HEAD.replace("早动手", "早".repeat(200)) + PARAGRAPH))
                .hasMessageContaining("标题过长");
        assertThatThrownBy(() -> page(("港".repeat(999) + "。\n\n").repeat(501))).hasMessageContaining("正文过长");

        OldPage page = TextPage.parse(HEAD.replace("青澜日报", "报".repeat(150)) + PARAGRAPH);
        assertThat(page.origin().source()).hasSize(100);
        assertThat(page.notes()).singleElement().asString().contains("信息来源");
    }

    @Test
    void a_page_without_a_breadcrumb_goes_to_a_column_of_its_own_with_a_note() {
        OldPage page = TextPage.parse("港口开航\n\n日期:2020-01-02\n\n" + PARAGRAPH);

        assertThat(page.columns()).containsExactly("历史信息");
        assertThat(page.notes()).singleElement().asString().contains("没有当前位置");
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertThat(page("他说<script>alert(1)</script>一共a<b三处。").body())
                .isEqualTo("<p>他说&lt;script&gt;alert(1)&lt;/script&gt;一共a&lt;b三处。</p>");
    }

    @Test
    void the_same_page_is_the_same_whatever_its_line_ends_and_spaces() {
        assertThat(TextPage.parse((HEAD + PARAGRAPH).replace("\n", "\r\n")).identity())
                .isEqualTo(page("\u3000\u3000" + PARAGRAPH).identity())
                .isNotEqualTo(page(PARAGRAPH + PARAGRAPH).identity())
                .hasSizeLessThanOrEqualTo(64);
    }
}
