package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;
import zonenews.article.Content;
import zonenews.wordfile.Docx;

/** 导入 Word 文件 at the desk: a draft that is whole, or nothing and a sentence that says why. */
@NewsroomTest
class WordFileDeskTests {

    private static final String ADDRESS = "/admin/articles/word-file";
    private static final String BOUNDARY = "----zone-news";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Page upload(Visitor visitor, Page page, String name, byte[] content) throws Exception {
        Element form = page.html().selectFirst("#word-file-form");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Element hidden : form.select("input[type=hidden]")) {
            write(body, "name=\"" + hidden.attr("name") + "\"\r\n\r\n" + hidden.attr("value") + "\r\n");
        }
        write(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(content);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(visitor.cookies())
                .build()
                .send(request, BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer);
    }

    private static void write(ByteArrayOutputStream body, String part) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + part).getBytes(StandardCharsets.UTF_8));
    }

    private static Docx invitation() {
        return Docx.of(
                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + t("<b>".replace("<b>", "园区开放日邀请函")) + "</w:p>",
                p(t("欢迎走进园区。")),
                p(t("走势"), "<w:r><w:drawing><c:chart r:id=\"rId5\"/></w:drawing></w:r>"));
    }

    private long articles() {
        return jdbc.sql("select count(*) from article").query(Long.class).single();
    }

    @Test
    void a_word_file_becomes_a_draft_and_the_form_says_what_did_not_come_along() throws Exception {
        Visitor editor = newsroom.colleague(Role.EDITOR);

        Page answer = upload(
                editor,
                editor.get("/admin/articles/new"),
                "邀请函.docx",
                invitation().bytes());

        assertThat(answer.status()).isEqualTo(302);
        Page form = editor.get(answer.location());
        assertThat(form.html().select("#title").val()).isEqualTo("园区开放日邀请函");
        assertThat(form.html().select("#body").text()).contains("欢迎走进园区。").contains("【此处缺：图表】");
        assertThat(form.html().select("#word-notes li").text()).contains("图表没能带入（在“走势”一段）");
        assertThat(form.text()).contains("已导入 Word 文件，存为草稿");
        assertThat(editor.get(answer.location()).html().select("#word-notes")).isEmpty();
        Long id = Long.valueOf(answer.location().replaceAll("\\D", ""));
        Content content = newsroom.article(id).latest().content();
        assertThat(content.body()).isEqualTo("<p>欢迎走进园区。</p><p>走势【此处缺：图表】</p>");
        assertThat(newsroom.article(id).live()).isNull();
        assertThat(jdbc.sql("select detail from audit_log where action = '导入 Word 文件' and subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("邀请函.docx；没能照原样带入：图表");
    }

    @Test
    void sent_twice_it_is_one_draft() throws Exception {
        Visitor editor = newsroom.colleague(Role.EDITOR);
        Page form = editor.get(ADDRESS);

        Page first = upload(editor, form, "邀请函.docx", invitation().bytes());
        Page second = upload(editor, form, "邀请函.docx", invitation().bytes());

        assertThat(second.status()).isEqualTo(302);
        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void what_cannot_be_read_leaves_nothing_behind_and_never_says_success() throws Exception {
        Visitor editor = newsroom.colleague(Role.EDITOR);
        long before = articles();
        Page form = editor.get(ADDRESS);
        byte[] good = invitation().bytes();

        Page broken = upload(editor, form, "坏.docx", java.util.Arrays.copyOf(good, 300));
        Page nothing = upload(editor, form, "空.docx", Docx.of(p()).bytes());
        Page none = upload(editor, form, "", new byte[0]);
        Page tooLong =
                upload(editor, form, "长.docx", Docx.of(p(t(letters(600_000)))).bytes());

        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text()).contains("没有导入，也没有新建稿件").contains("已经损坏");
        assertThat(nothing.text()).contains("这个文件里没有文字和图片");
        assertThat(none.text()).contains("请先选择一个 .docx 文件");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("超过 50 万个字符");
        assertThat(articles()).isEqualTo(before);
    }

    private static String letters(int many) {
        Random random = new Random(2);
        return random.ints(many, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void one_that_is_too_large_is_refused_by_its_size() throws Exception {
        Visitor editor = newsroom.colleague(Role.EDITOR);

        Page answer = upload(editor, editor.get(ADDRESS), "大.docx", new byte[(20 << 20) + 1]);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void only_who_may_write_is_offered_it() {
        assertThat(newsroom.colleague(Role.EDITOR).get("/admin/articles").html().select("a[href=" + ADDRESS + "]"))
                .hasSize(1);
        Visitor reviewer = newsroom.colleague(Role.REVIEWER);
        assertThat(reviewer.get("/admin/articles").html().select("a[href=" + ADDRESS + "]"))
                .isEmpty();
        assertThat(reviewer.get(ADDRESS).status()).isEqualTo(403);
    }
}
