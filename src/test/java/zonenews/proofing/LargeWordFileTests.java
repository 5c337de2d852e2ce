package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.Visitor.Upload;

@NewsroomTest
class LargeWordFileTests {

    private static final int LINES = 3_300;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_largest_list_that_is_shown_can_be_added() {
        Visitor editor = newsroom.editor();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            String number = "%04d".formatted(i);
            list.append("误".repeat(50)).append(number).append(',');
            list.append("正".repeat(50)).append(number).append(',');
            list.append("提".repeat(190)).append('\n');
        }
        byte[] file = list.toString().getBytes(Charset.forName("GB18030"));
        assertThat(file.length).isBetween(1_900_000, 2_000_000);
        String token =
                editor.get("/admin/words").html().select("input[name=_csrf]").val();
        Page preview = editor.upload(
                "/admin/words/preview", Map.of("_csrf", token, "kind", "WRONG"), List.of(new Upload("a.csv", file)));
        assertThat(preview.text()).contains("要加入 " + LINES + " 条");
        Element form = preview.html().selectFirst("#word-additions");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        Map<String, String> fields = new HashMap<>();
        form.select("input[name], textarea[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        assertThat(fields.get("lines")).hasSizeGreaterThan(LINES * 300);
        Page added = editor.upload(form.attr("action"), fields, List.of());
        assertThat(added.status()).isEqualTo(302);
        assertThat(editor.get("/admin/words?kind=WRONG")
                        .html()
                        .select("[role=status]")
                        .text())
                .isEqualTo("已加入 3300 条");
        assertThat(jdbc.sql("select count(*) from proof_word where word like '误误%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(LINES);
    }
}
