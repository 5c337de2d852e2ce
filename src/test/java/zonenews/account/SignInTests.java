package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;

@NewsroomTest
class SignInTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordRules passwordRules;

    @Autowired
    private TestClock clock;

    /** All tests come from one address: what was wrong in one is forgotten before the next. */
    @BeforeEach
    void twoHoursLater() {
        clock.forward(Duration.ofHours(2));
    }

    @Test
    void the_desk_leads_strangers_to_the_login_page() {
        Page page = newsroom.resident().get("/admin/articles");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/login");
    }

    @Test
    void a_wrong_password_is_refused_without_saying_which_of_both_was_wrong() {
        for (String name : new String[] {"admin", "nobody"}) {
            Visitor stranger = newsroom.resident();
            Page refused = stranger.submit("/login", "form", Map.of("username", name, "password", "admin"));
            assertThat(refused.status()).isEqualTo(302);
            assertThat(stranger.get("/login?error").text()).contains("用户名或密码不正确");
            assertThat(stranger.get("/admin").location()).isEqualTo("/login");
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites_and_is_renewed_at_sign_in() {
        Visitor editor = newsroom.resident();
        Page form = editor.get("/login");
        assertThat(form.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        String before = editor.cookies().getCookieStore().getCookies().get(0).getValue();
        editor.sendForm(form, "form", Map.of("username", "admin", "password", Newsroom.PASSWORD));
        String after = editor.cookies().getCookieStore().getCookies().get(0).getValue();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_change_without_the_token_of_a_form_is_refused() {
        Visitor editor = newsroom.editor();
        Page refused = editor.post("/admin/columns", Map.of("name", "伪造的请求"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("没有权限");
    }

    @Test
    void a_link_changes_nothing() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("不能用链接撤稿");
        for (String action : new String[] {"publication", "withdrawal", "restoration"}) {
            assertThat(editor.get("/admin/articles/" + id + "/" + action).status())
                    .isEqualTo(405);
        }
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(200);
    }

    @Test
    void who_has_no_right_to_write_gets_403() {
        Visitor auditor = newsroom.colleague(Role.AUDITOR);
        assertThat(auditor.get("/admin/articles").status()).isEqualTo(403);
        assertThat(auditor.get("/admin/articles/new").status()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor editor = newsroom.editor();
        editor.submit("/admin/articles", "form[action=/logout]", Map.of());
        assertThat(editor.get("/admin/articles").location()).isEqualTo("/login");
    }

    @Test
    void sign_ins_and_refusals_are_in_the_audit_log_on_one_line_each() {
        Visitor stranger = newsroom.resident();
        stranger.submit("/login", "form", Map.of("username", "a\r\nforged line", "password", "x"));
        newsroom.editor();
        assertThat(jdbc.sql("select account_name from audit_log where action = '登录失败'")
                        .query(String.class)
                        .list())
                .contains("a  forged line");
        assertThat(jdbc.sql("select count(*) from audit_log where action = '登录' and account_name = 'admin'"
                                + " and remote_address = '127.0.0.1'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void passwords_are_kept_as_hashes_only() {
        assertThat(jdbc.sql("select password_hash from account where username = 'admin'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(Newsroom.PASSWORD);
    }

    @Test
    void a_password_is_changed_with_the_current_one_only() {
        Visitor colleague = newsroom.colleague(Role.EDITOR);
        Map<String, String> wrong = Map.of(
                "currentPassword", "wrong",
                "newPassword", "another long sentence",
                "repeatedPassword", "another long sentence");
        Page refused = colleague.submit("/admin/password", "form[action=/admin/password]", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("当前密码不正确");
        Map<String, String> shortOne =
                Map.of("currentPassword", Newsroom.PASSWORD, "newPassword", "short", "repeatedPassword", "short");
        assertThat(colleague
                        .submit("/admin/password", "form[action=/admin/password]", shortOne)
                        .text())
                .contains("新密码至少要有 12 个字符");
    }

    @Test
    void a_changed_password_ends_the_sessions_begun_with_the_old_one() {
        accounts.open("moved-on", "同事", Newsroom.PASSWORD, Role.EDITOR);
        Visitor here = newsroom.resident();
        here.signIn("moved-on", Newsroom.PASSWORD);
        Visitor elsewhere = newsroom.resident();
        elsewhere.signIn("moved-on", Newsroom.PASSWORD);
        Map<String, String> change = Map.of(
                "currentPassword", Newsroom.PASSWORD,
                "newPassword", "three cats under the plane tree",
                "repeatedPassword", "three cats under the plane tree");
        here.submit("/admin/password", "form[action=/admin/password]", change);
        assertThat(here.get("/admin/articles").status()).isEqualTo(200);
        assertThat(elsewhere.get("/admin/articles").location()).isEqualTo("/login");
    }

    @Test
    void a_redirect_never_repeats_what_the_host_header_says() {
        assertThat(newsroom.resident().get("/admin/articles").header("Location"))
                .isEqualTo("/login");
    }

    @Test
    void five_wrong_passwords_slow_further_tries_for_known_and_unknown_names_alike_but_never_for_good() {
        for (String name : new String[] {"slowed-admin", "slowed-nobody"}) {
            if (name.equals("slowed-admin")) {
                accounts.open(name, "同事", Newsroom.PASSWORD, Role.EDITOR);
            }
            Map<String, String> wrong = Map.of("username", name, "password", "wrong");
            for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
                assertThat(newsroom.resident().submit("/login", "form", wrong).status())
                        .isEqualTo(302);
            }
            Page slowed = newsroom.resident().submit("/login", "form", wrong);
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.header("Retry-After")).isEqualTo("30");
            assertThat(slowed.text()).contains("不会被永久锁定");
            clock.forward(Duration.ofHours(2));
        }
        newsroom.resident().signIn("slowed-admin", Newsroom.PASSWORD);
    }

    @Test
    void a_password_everybody_would_try_first_is_refused() {
        PasswordRules rules = passwordRules;
        for (String common : new String[] {
            "Password1234!", "123456789012", "aaaaaaaaaaaaa", "qwertyuiop123", "Admin2026!!!!", "zhangmin123456"
        }) {
            assertThat(rules.problemWith("zhangmin", "", common, common))
                    .as(common)
                    .isEqualTo("password.common");
        }
        assertThat(rules.problemWith("zhangmin", "", "沙湖边的老梧桐树下有三只猫", "沙湖边的老梧桐树下有三只猫"))
                .isEmpty();
    }
}
