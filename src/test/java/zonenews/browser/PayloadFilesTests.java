package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.t;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import zonenews.Visitor;
import zonenews.wordfile.Docx;

/** Nothing of a file runs in anybody's browser: not what stands in it, nor how it is called or described. */
@BrowserTest
class PayloadFilesTests extends Payloads {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Sends a picture and a file of each name, as the form does, and answers what the 素材库 made of them. */
    private static final String SEND = """
            async names => {
                const pictured = async (name, number) => {
                    const canvas = document.createElement('canvas');
                    canvas.width = 1 + number % 16;
                    canvas.height = 1 + Math.floor(number / 16);
                    canvas.getContext('2d').fillRect(0, 0, 9, 9);
                    return new File([await new Promise(done => canvas.toBlob(done, 'image/png'))], name + '.png', {type: 'image/png'});
                };
                const both = async (name, number) => {
                    const file = new File(['%PDF-1.4\\n%' + number + '\\n%%EOF'], name + '.pdf');
                    const made = await Promise.all([window.sendMedia(await pictured(name, number)), window.sendMedia(file)]);
                    return made.map(each => [each.address, each.originalName]);
                };
                const sent = [];
                for (let at = 0; at < names.length; at += 3) {
                    sent.push(...await Promise.all(names.slice(at, at + 3).map((name, i) => both(name, at + i))));
                }
                return sent;
            }""";

    @Test
    void nothing_in_a_word_file_runs_on_the_desk_or_on_the_site() {
        List<String> payloads = payloads();
        String column = newsroom.column("园区要闻").id().toString();
        int documents = 5;
        for (int i = 0; i < documents; i++) {
            List<String> some =
                    payloads.subList(payloads.size() * i / documents, payloads.size() * (i + 1) / documents);
            open("/admin/articles/word-file");
            page.setInputFiles("#word-file", new FilePayload("通知.docx", WORD, document(some)));
            page.click("#word-file-form button[type=submit]");
            page.waitForSelector("#editor[data-ready]");
            nothingCouldRun("the form with what was taken in");
            assertThat(page.locator(Desk.TEXT).innerText()).contains(some.get(0).replaceAll("\\s+", " "));
            page.selectOption("#categoryId", column);
            page.click("button[value=STAY]");
            page.waitForSelector(".done:not(:has-text('Word'))");
            Long id = Long.valueOf(page.url().replaceAll(".*/(\\d+).*", "$1"));
            publish(id);
            harmless("/articles/" + id);
            assertThat(page.locator(".article-text img").count()).isEqualTo(some.size());
            assertThat(page.locator(".article-text td").count()).isEqualTo(some.size());
        }
        harmless("/admin/media");
        assertThat(dialogs).isEmpty();
    }

    /** Each of them as title, words, description of a picture, cell, and as a link's words and address. */
    private static byte[] document(List<String> payloads) {
        List<String> blocks = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        blocks.add(pp(Docx.jc("center"), t(escaped(payloads.get(0)))));
        for (int i = 0; i < payloads.size(); i++) {
            String payload = escaped(payloads.get(i));
            blocks.add(p(t("正文：" + payload)));
            blocks.add(p(Docx.shown("rIdPicture", payload)));
            blocks.add(p(t("见"), Docx.link("rIdLink" + i, payload), Docx.link("rIdCode" + i, "网页")));
            cells.add(Docx.row(Docx.cell("", p(t(payload)))));
        }
        blocks.add(Docx.table(cells.toArray(String[]::new)));
        Docx docx =
                Docx.of(blocks.toArray(String[]::new)).picture("rIdPicture", "image1.png", Clipboards.png(Color.RED));
        for (int i = 0; i < payloads.size(); i++) {
            docx.refersTo("rIdLink" + i, "hyperlink", escaped(payloads.get(i)), true);
            docx.refersTo("rIdCode" + i, "hyperlink", "javascript:" + escaped(payloads.get(i)), true);
        }
        return docx.bytes();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words).replace("&#39;", "&apos;");
    }

    @Test
    void nothing_a_file_is_called_or_described_with_runs_on_the_desk_or_on_the_site() {
        Visitor editor = newsroom.editor();
        List<String> payloads = payloads();
        open("/admin/media");
        List<List<List<String>>> sent = sent(payloads);
        nothingCouldRun("the page they were sent from");
        String token =
                editor.get("/admin/password").html().select("input[name=_csrf]").val();
        for (int i = 0; i < payloads.size(); i++) {
            Map<String, String> words = Map.of("_csrf", token, "alt", payloads.get(i), "caption", payloads.get(i));
            String address = "/admin" + sent.get(i).get(0).get(0);
            assertThat(editor.post(address + "/description", words).status()).isEqualTo(302);
            if (i % 20 == 0) {
                harmless(address);
            }
        }
        int pages = (2 * payloads.size() + 47) / 48;
        for (int i = 1; i <= pages; i++) {
            harmless("/admin/media?page=" + i);
        }
        for (int from = 0; from < payloads.size(); from += 50) {
            int to = Math.min(from + 50, payloads.size());
            written(editor, payloads.subList(from, to), sent.subList(from, to));
        }
        assertThat(dialogs).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<List<List<String>>> sent(List<String> names) {
        return (List<List<List<String>>>) page.evaluate(SEND, names);
    }

    /** An article with these pictures and files: where it is written, checked and read. */
    private void written(Visitor editor, List<String> payloads, List<List<List<String>>> sent) {
        StringBuilder body = new StringBuilder();
        StringBuilder attachments = new StringBuilder();
        for (int i = 0; i < payloads.size(); i++) {
            String words = HtmlUtils.htmlEscape(payloads.get(i));
            body.append("<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                    .formatted(sent.get(i).get(0).get(0), i % 2 == 0 ? words : "", words));
            attachments
                    .append(sent.get(i).get(1).get(0))
                    .append(' ')
                    .append(sent.get(i).get(1).get(1))
                    .append('\n');
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", "附件和图片");
        typed.put("body", body.toString());
        typed.put("attachments", attachments.toString());
        typed.put("categoryId", newsroom.column("园区要闻").id().toString());
        Visitor.Page saved = editor.submit("/admin/articles/new", "#article-form", typed);
        assertThat(saved.status()).isEqualTo(302);
        open(saved.location());
        page.waitForSelector("#editor[data-ready]");
        assertThat(page.locator(".attachment-rows li").count()).isEqualTo(payloads.size());
        page.click("#proof-again");
        page.waitForSelector("#proof-findings .proof-list");
        page.click("button[data-action=library]");
        page.waitForSelector(".media-choices li");
        nothingCouldRun("the form with these pictures and files");
        Long id = Long.valueOf(saved.location().replaceAll("\\D", ""));
        publish(id);
        harmless("/articles/" + id);
        assertThat(page.locator(".article-text img").count()).isEqualTo(payloads.size());
        assertThat(page.locator("figcaption").allInnerTexts())
                .contains(payloads.get(0).strip());
    }
}
