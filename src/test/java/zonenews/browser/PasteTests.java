package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is pasted from Word, WPS, web pages and the like is stored in the house style, with every character and picture. */
@BrowserTest
class PasteTests extends EmptyForm {

    /**
     * Bullets become lists, symbols of a font become signs of the text, and the later characters of a word come before the
     * reading of its first; what a field or drawing does not show as text is named in the notice; nothing else may be
     * missing.
     */
    private static final Map<String, String> MAY_BE_MISSING = Map.of(
            "word-bullets", "·o§Ølü",
            "wps-lists", "●ln\uf06cü",
            "word-symbols", "þ\uf0a3",
            "web-odd", "字平沟",
            "web-form", "东湖街道星桥街道流程图");

    static Stream<String> clipboards() {
        return Clipboards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("clipboards")
    void a_pasted_text_is_stored_as_it_is_expected(String name) {
        Clipboards.answerUploads(page);
        Clipboards.paste(page, name);
        nothingIsOnItsWay();
        assertThat(stored(name)).isEqualTo(Clipboards.expected(name));
        assertThat(complaints).isEmpty();
    }

    @Test
    void words_struck_through_are_named_in_the_notice() {
        Clipboards.paste(page, "word-struck");
        assertThat(page.locator("#editor-lost span").textContent())
                .startsWith("没有带入：修订中删去的文字：80；删除线，原处写着【已划去：5000元】，请改好；")
                .doesNotContain("【已划去：】");
    }

    @Test
    void what_a_field_or_a_drawing_held_is_named_in_the_notice() {
        Clipboards.paste(page, "web-form");
        assertThat(page.locator("#editor-lost span").textContent())
                .isEqualTo("没有带入：填写框的提示：请填写手机号；没有选中的选项：东湖街道、星桥街道；勾选框，是否勾选请核对；图形里的文字：流程图");
    }

    @Test
    void hidden_words_are_named_in_the_notice() {
        Clipboards.paste(page, "word-revisions-and-notes");
        assertThat(page.locator("#editor-lost span").textContent()).contains("隐藏文字：内部口径");
        assertThat(body()).doesNotContain("内部口径");
    }

    @Test
    void what_is_said_of_a_picture_stays_in_its_place_when_the_picture_cannot_be_had() {
        Clipboards.paste(
                page,
                "<p>甲。</p><img src=\"https://example.gov.cn/a/photo.jpg\" alt=\"企业在【开工】现场签约\"><p>乙。</p>",
                "",
                "",
                List.of());
        assertThat(body()).isEqualTo("<p>甲。</p><p>【图片未能带入：photo.jpg，图片描述：企业在开工现场签约】</p><p>乙。</p>");
    }

    @Test
    void at_least_24_clipboards_are_tried() {
        assertThat(Clipboards.all()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void no_visible_character_is_lost() {
        Map<String, String> lost = clipboards()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> missing(
                                source(name),
                                visible(Jsoup.parseBodyFragment(Clipboards.expected(name))
                                        .wholeText()))));
        lost.values().removeIf(String::isEmpty);
        assertThat(lost).isEqualTo(MAY_BE_MISSING);
    }

    private static String source(String name) {
        String html = Clipboards.read(name + ".html");
        if (html.isEmpty()) {
            return visible(Clipboards.read(name + ".txt"));
        }
        Document document = Jsoup.parse(html);
        document.select("head, style, script, rp, del[cite], del[datetime], title, o|p:empty, .msocomanchor")
                .remove();
        document.select("[style~=(?i)mso-hide:\\s*all|display:\\s*none|mso-element:\\s*comment-list]")
                .remove();
        StringBuilder text = new StringBuilder();
        collect(document.body(), text, new int[1]);
        return visible(text.toString());
    }

    /** The codes of fields are not for reading. */
    private static void collect(Node node, StringBuilder text, int[] depth) {
        if (node instanceof TextNode words && depth[0] == 0) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            String style = element.attr("style");
            if (style.contains("field-begin")) {
                depth[0]++;
            } else if (style.contains("field-separator")) {
                depth[0]--;
            }
            element.childNodes().forEach(child -> collect(child, text, depth));
        }
    }

    private static String visible(String text) {
        return text.replaceAll("[\\s\\u0085\\u00a0\\u2028\\u2029\\u3000\\u200b\\ufeff]", "");
    }

    private static String missing(String source, String result) {
        return DiffUtils.diff(characters(source), characters(result)).getDeltas().stream()
                .map(AbstractDelta::getSource)
                .flatMap(chunk -> chunk.getLines().stream())
                .collect(Collectors.joining());
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
