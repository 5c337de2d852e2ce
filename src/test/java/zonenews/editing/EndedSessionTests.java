package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;

/** The session ended while somebody wrote, in a browser without scripts: what was typed comes back. */
@NewsroomTest
class EndedSessionTests {

    private static final String FORM = "#article-form";
    private static final Map<String, String> STALE = Map.of("body", "写了一下午。", "_csrf", "of-a-session-that-has-ended");

    @Autowired
    private Newsroom newsroom;

    @Test
    void signed_in_again_the_form_is_shown_with_the_text_and_nothing_is_saved_until_it_is_sent_again() {
        Visitor editor = newsroom.editor();
        String address = "/admin/articles/" + newsroom.draft("另一窗口已登录");
        Page shown = editor.submit(address, FORM, STALE);
        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.html().select("#body").val()).isEqualTo("写了一下午。");
        assertThat(editor.get(address).html().select("#body").val()).isNotEqualTo("写了一下午。");
        assertThat(editor.sendForm(shown, FORM, Map.of()).status()).isEqualTo(302);
        assertThat(editor.get(address).html().select("#body").val()).isEqualTo("写了一下午。");
    }

    @Test
    void a_form_for_a_new_article_comes_back_too() {
        Visitor editor = newsroom.editor();
        Page shown = editor.submit("/admin/articles/new", FORM, STALE);
        assertThat(shown.status()).isEqualTo(403);
        assertThat(editor.sendForm(shown, FORM, Map.of("title", "新的一篇")).status())
                .isEqualTo(302);
    }

    @Test
    void signed_out_the_page_holds_the_text_until_one_has_signed_in_elsewhere() {
        Visitor editor = newsroom.editor();
        String address = "/admin/articles/" + newsroom.draft("登录已结束");
        Page opened = editor.get(address);
        editor.cookies().getCookieStore().removeAll();
        Page held = editor.sendForm(opened, FORM, Map.of("body", "写了<一>下午。"));
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.text()).contains("请重新登录，文字还在");
        editor.signIn("admin", Newsroom.PASSWORD);
        Page shown = editor.sendForm(held, "main form", Map.of());
        assertThat(shown.html().select("#body").val()).isEqualTo("写了<一>下午。");
        assertThat(editor.sendForm(shown, FORM, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void the_page_that_holds_a_text_is_nobodys_to_open() {
        Visitor stranger = newsroom.resident();
        Page login = stranger.get("/login");
        Page answer = stranger.post(
                "/login/unsaved",
                Map.of("_csrf", login.html().select("[name=_csrf]").val(), "title", "别人的话"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(stranger.get("/login/unsaved").status()).isEqualTo(405);
    }

    @Test
    void a_script_with_a_wrong_token_is_refused_and_not_asked_to_sign_in() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.draft("令牌不对");
        Page answer = editor.post("/admin/articles/" + id + "/autosave", STALE, "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_script_asks_who_is_signed_in_and_takes_the_token_of_the_new_session() {
        assertThat(newsroom.resident()
                        .get("/admin/whoami", "Accept", "application/json")
                        .status())
                .isEqualTo(401);
        Visitor editor = newsroom.editor();
        Page whoami = editor.get("/admin/whoami", "Accept", "application/json");
        String token = whoami.answer().body().replaceAll(".*\"csrf\":\"([^\"]+)\".*", "$1");
        Long id = newsroom.draft("新的令牌");
        Page form = editor.get("/admin/articles/" + id);
        assertThat(editor.sendForm(form, FORM, Map.of("_csrf", token)).status()).isEqualTo(302);
    }

    @Test
    void a_text_kept_in_the_browser_is_compared_with_the_saved_one_and_saved_by_nobody() {
        Visitor editor = newsroom.editor();
        String address = "/admin/articles/" + newsroom.draft("本机的文字");
        Page form = editor.get(address);
        String token = form.html().select(FORM + " [name=_csrf]").val();
        Page compared =
                editor.post(address + "/comparison", Map.of("_csrf", token, "title", "本机的文字", "body", "断电之前写的。"));
        assertThat(compared.html().select("ins").text()).contains("断电之前写的。");
        assertThat(editor.get(address).html().select("#body").val())
                .isEqualTo(form.html().select("#body").val());
        assertThat(editor.post("/admin/articles/comparison", Map.of("_csrf", token))
                        .status())
                .isEqualTo(204);
    }
}
