package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zonenews.Visitor;

/** Nothing anybody types or pastes runs in anybody's browser. */
@BrowserTest
class PayloadTests extends Payloads {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_SHORT_TITLE = 60;

    @Test
    void nothing_typed_into_the_form_runs_on_the_site_on_the_desk_or_in_the_search() {
        Visitor editor = newsroom.editor();
        Visitor.Page form = editor.get("/admin/articles/new");
        int number = 0;
        List<String> searches = new ArrayList<>();
        for (List<String> group : groups(LONGEST_TITLE)) {
            Map<String, String> typed = typed(group);
            harmless("/articles/" + published(editor, form, typed, group, false));
            Long id = published(editor, form, typed, group, true);
            harmless("/articles/" + id);
            // The desk and the search hand out words of the same kind through the same doors: every second will do.
            if (number++ % 2 == 0) {
                harmless("/admin/articles/" + id);
            } else {
                searches.add("/search?q=" + URLEncoder.encode(typed.get("title"), StandardCharsets.UTF_8));
            }
        }
        int found = 0;
        for (String search : searches) {
            harmless(search);
            found += page.locator(".results li").count();
        }
        assertThat(found).as("what was typed is shown by the search").isGreaterThan(searches.size());
        harmless("/");
        harmless("/admin/articles");
        assertThat(dialogs).isEmpty();
    }

    private Map<String, String> typed(List<String> group) {
        String line = String.join(" ", group);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("title", "subtitle", "summary", "keywords", "correction")) {
            typed.put(field, line);
        }
        typed.put("shortTitle", cut(line, LONGEST_SHORT_TITLE));
        typed.put("categoryId", newsroom.column("园区要闻").id().toString());
        typed.put("body", "<p>正文</p>" + String.join("<p>尾</p>", group) + "<p>尾</p>");
        return typed;
    }

    /** Source and author are shorter than a title: one has the first half, the other the second. */
    private Long published(
            Visitor editor, Visitor.Page form, Map<String, String> typed, List<String> group, boolean theOtherWay) {
        int middle = (group.size() + 1) / 2;
        String half = cut(String.join(" ", group.subList(0, middle)), LONGEST_SOURCE);
        String otherHalf = cut(String.join(" ", group.subList(middle, group.size())), LONGEST_SOURCE);
        typed.put("source", theOtherWay ? otherHalf : half);
        typed.put("author", theOtherWay ? half : otherHalf);
        typed.put("formToken", UUID.randomUUID().toString());
        Visitor.Page saved = editor.sendForm(form, "#article-form", typed);
        assertThat(saved.status()).as("%s", group).isEqualTo(302);
        Long id = Long.valueOf(saved.location().replaceAll("\\D", ""));
        publish(id);
        return id;
    }

    private static String cut(String line, int longest) {
        return line.substring(0, Math.min(longest, line.length()));
    }

    @Test
    void nothing_pasted_into_the_text_runs() {
        open("/admin/articles/" + newsroom.draft("粘贴"));
        page.waitForSelector("#editor[data-ready]");
        for (String payload : payloads()) {
            page.evaluate("""
                    html => {
                        const clipboard = new DataTransfer();
                        clipboard.setData('text/html', '<p>甲</p>' + html + '<p>乙</p>');
                        clipboard.setData('text/plain', '甲乙');
                        document.querySelector('#body-editor').dispatchEvent(
                            new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
                    }""", payload);
        }
        assertThat(
                        page.evaluate(
                                "document.querySelector('#body-editor').querySelectorAll('script,iframe,object,embed,style,svg,form,input').length"))
                .isEqualTo(0);
        nothingCouldRun("the form");
        assertThat(page.inputValue("#body")).contains("甲").doesNotContainPattern("<[^>]*\\son[a-z]+=");
        assertThat(dialogs).isEmpty();
    }
}
