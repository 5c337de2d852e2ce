package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;

/** Who signs in, who signs out and who is refused is written down, and strangers cannot fill the log. */
@NewsroomTest
class RefusalTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long before;

    @BeforeEach
    void what_was_written_before_is_left_aside() {
        clock.forward(Duration.ofHours(2));
        before = jdbc.sql("select coalesce(max(id), 0) from audit_log")
                .query(Long.class)
                .single();
    }

    private List<String> written(String action) {
        return jdbc.sql("select coalesce(account_name, '-') || '|' || remote_address || '|' || detail from audit_log"
                        + " where action = ? and id > ? order by id")
                .params(action, before)
                .query(String.class)
                .list();
    }

    @Test
    void signing_in_and_out_is_written_down_with_the_address() {
        Visitor editor = newsroom.editor();
        editor.submit("/admin/articles", "form[action=/logout]", Map.of());
        assertThat(written("登录")).containsExactly("admin|127.0.0.1|");
        assertThat(written("退出登录")).containsExactly("admin|127.0.0.1|");
    }

    @Test
    void a_name_typed_at_the_door_cannot_write_a_line_of_its_own() {
        for (String name : new String[] {"admin\r\n2026-03-02 登录 admin", "a\u2028b", "a\u0085b", "a\u202Eb", "a\0b"}) {
            newsroom.resident().submit("/login", "form", Map.of("username", name, "password", "x"));
            clock.forward(Duration.ofHours(2));
        }
        assertThat(written("登录失败"))
                .containsExactly(
                        "admin  2026-03-02 登录 admin|127.0.0.1|用户名或密码不正确",
                        "a<U+2028>b|127.0.0.1|用户名或密码不正确",
                        "a b|127.0.0.1|用户名或密码不正确",
                        "a<U+202E>b|127.0.0.1|用户名或密码不正确",
                        "a b|127.0.0.1|用户名或密码不正确");
    }

    @Test
    void who_has_to_wait_is_written_down() {
        Map<String, String> wrong = Map.of("username", "waits", "password", "wrong");
        for (int i = 0; i <= SignInThrottle.FREE_TRIES; i++) {
            newsroom.resident().submit("/login", "form", wrong);
        }
        assertThat(written("登录失败")).hasSize(SignInThrottle.FREE_TRIES);
        assertThat(written("登录须等待")).containsExactly("waits|127.0.0.1|POST /login，密码输错次数过多");
    }

    @Test
    void a_page_without_the_right_and_a_form_without_its_token_are_refusals_that_are_written_down() {
        Visitor auditor = newsroom.colleague(Role.AUDITOR);
        auditor.get("/admin/settings");
        auditor.post("/admin/password", Map.of());
        assertThat(written("拒绝访问"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("colleague"))
                .anyMatch(line -> line.endsWith("|127.0.0.1|GET /admin/settings，没有权限"))
                .anyMatch(line -> line.endsWith("|127.0.0.1|POST /admin/password，没有有效的表单令牌"));
    }

    @Test
    void strangers_do_not_fill_the_log_and_what_is_left_out_is_counted() {
        Visitor stranger = newsroom.resident();
        for (int i = 0; i < RefusalLimit.OF_AN_ADDRESS + 7; i++) {
            assertThat(stranger.post("/admin/articles", Map.of()).status()).isEqualTo(403);
        }
        assertThat(stranger.post("/xmlrpc.php", Map.of()).status()).isEqualTo(403);
        assertThat(written("拒绝访问")).hasSize(RefusalLimit.OF_AN_ADDRESS).allMatch(line -> line.startsWith("-|"));
        clock.forward(Duration.ofMinutes(1));
        stranger.post("/admin/articles", Map.of());
        assertThat(written("拒绝访问"))
                .hasSize(RefusalLimit.OF_AN_ADDRESS + 1)
                .last()
                .asString()
                .endsWith("，没有有效的表单令牌；此前另有 7 次同类拒绝只计数");
    }

    @Test
    void strangers_from_many_addresses_are_limited_together_and_an_account_by_itself() {
        RefusalLimit limit = new RefusalLimit(clock);
        for (int i = 0; i < RefusalLimit.OF_ALL_STRANGERS; i++) {
            assertThat(limit.ofStranger("10.0.0." + i)).isPresent();
        }
        assertThat(limit.ofStranger("10.1.0.1")).isEmpty();
        for (int i = 0; i < RefusalLimit.OF_AN_ACCOUNT; i++) {
            assertThat(limit.ofAccount("zhangmin")).isPresent();
        }
        assertThat(limit.ofAccount("zhangmin")).isEmpty();
        assertThat(limit.ofAccount("hejing")).isPresent();
    }
}
