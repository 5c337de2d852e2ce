package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;

/** How long, where and as whom somebody is signed in. */
@NewsroomTest
class SessionTests {

    private static final String DESK = "/admin/sessions";
    private static final String EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Visitor signedIn(String name) {
        Visitor visitor = newsroom.resident();
        visitor.signIn(name, Newsroom.PASSWORD);
        return visitor;
    }

    private Visitor newColleague(String name) {
        accounts.open(name, "同事", Newsroom.PASSWORD, Role.EDITOR);
        return signedIn(name);
    }

    private Long id(String name) {
        return people.all().stream()
                .filter(person -> person.username().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long sessionsOf(String name) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get(DESK).status() == 200;
    }

    @Test
    void a_resident_never_has_one() {
        Long id = newsroom.published("不需要登录");
        long before = all();
        for (String path : List.of("/", "/articles/" + id, "/articles/" + id + "/print", "/search?q=x", "/none")) {
            assertThat(newsroom.resident().get(path).header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(all()).isEqualTo(before);
    }

    private long all() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    @Test
    void its_cookie_is_out_of_reach_of_scripts_and_other_sites_and_there_is_no_other() {
        assertThat(newsroom.resident().get("/login").answer().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("zonenews=[A-Za-z0-9+/=]+; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void it_ends_after_thirty_minutes_of_rest() {
        Visitor colleague = newColleague("resting");
        passes("resting", 29);
        assertThat(isIn(colleague)).isTrue();
        passes("resting", 31);
        assertThat(colleague.get(DESK).location()).isEqualTo("/login");
    }

    private void passes(String name, int minutes) {
        jdbc.sql("update spring_session set last_access_time = last_access_time - ? where principal_name = ?")
                .param(minutes * 60_000L)
                .param(name)
                .update();
    }

    @Test
    void what_another_version_of_the_program_wrote_signs_out_and_does_no_other_harm() {
        Visitor colleague = newColleague("from-yesterday");
        jdbc.sql("update spring_session_attributes set attribute_bytes = ? where session_primary_id in"
                        + " (select primary_id from spring_session where principal_name = 'from-yesterday')")
                .param(new byte[] {1, 2, 3})
                .update();
        assertThat(colleague.get("/").status()).isEqualTo(200);
        assertThat(colleague.get(DESK).location()).isEqualTo("/login");
        assertThat(isIn(signedIn("from-yesterday"))).isTrue();
    }

    @Test
    void it_keeps_no_hash_of_a_password() {
        Visitor colleague = newColleague("no-hash");
        change(colleague, Newsroom.PASSWORD, "three cats under the plane tree");
        List<byte[]> kept = jdbc.sql("select attribute_bytes from spring_session_attributes join spring_session"
                        + " on primary_id = session_primary_id where principal_name = 'no-hash'")
                .query(byte[].class)
                .list();
        assertThat(kept).isNotEmpty();
        assertThat(kept)
                .allSatisfy(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("argon2id"));
    }

    private static void change(Visitor who, String before, String after) {
        assertThat(who.submit(
                                "/admin/password",
                                "form[action=/admin/password]",
                                Map.of("currentPassword", before, "newPassword", after, "repeatedPassword", after))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void ones_own_are_listed_and_ended_one_by_one() {
        Visitor here = newColleague("two-places");
        Visitor there = newsroom.resident();
        Visitor.Page form = there.get("/login");
        there.post(
                "/login",
                Map.of(
                        "username",
                        "two-places",
                        "password",
                        Newsroom.PASSWORD,
                        "_csrf",
                        form.html().select("input[name=_csrf]").val()),
                "User-Agent",
                EDGE);
        Visitor.Page list = here.get(DESK);
        List<Element> rows = list.html().select(".card-row");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).contains("本机，当前", "地址 127.0.0.1", "登录于", "最近使用");
        assertThat(rows.get(0).select("form")).isEmpty();
        assertThat(rows.get(1).text()).contains("Edge（Windows）");

        here.sendForm(list, ".card-row form", Map.of());
        assertThat(here.get(DESK).text()).contains("已结束那一处的登录").doesNotContain("Edge");
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
        assertThat(jdbc.sql("select detail from audit_log where action = '结束登录' and account_name = 'two-places'")
                        .query(String.class)
                        .single())
                .isEqualTo("Edge（Windows），127.0.0.1");
    }

    @Test
    void all_others_are_ended_at_once() {
        Visitor here = newColleague("three-places");
        Visitor second = signedIn("three-places");
        Visitor third = signedIn("three-places");
        here.submit(DESK, "form[action$=/others/end]", Map.of());
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isFalse();
    }

    @Test
    void nobody_ends_anybody_elses() {
        Visitor victim = newColleague("left-alone");
        signedIn("left-alone");
        String address = victim.get(DESK).html().select(".card-row form").attr("action");
        Visitor other = newColleague("nosy");
        other.post(
                address,
                Map.of(
                        "_csrf",
                        other.get(DESK).html().select("input[name=_csrf]").val()));
        assertThat(sessionsOf("left-alone")).isEqualTo(2);
    }

    @Test
    void the_page_does_not_tell_what_would_open_a_session() {
        Visitor here = newColleague("secretive");
        signedIn("secretive");
        String page = here.get(DESK).answer().body();
        assertThat(jdbc.sql("select session_id from spring_session where principal_name = 'secretive'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(id -> assertThat(page).doesNotContain(id.strip()));
    }

    @Test
    void signing_out_and_a_changed_password_end_them_in_the_database() {
        Visitor here = newColleague("tidy");
        signedIn("tidy");
        change(here, Newsroom.PASSWORD, "three cats under the plane tree");
        assertThat(sessionsOf("tidy")).isEqualTo(1);
        assertThat(isIn(here)).isTrue();
        here.submit(DESK, "form[action=/logout]", Map.of());
        assertThat(sessionsOf("tidy")).isZero();
    }

    @Test
    void a_closed_account_is_signed_out_at_once_and_stays_out() {
        Visitor colleague = newColleague("leaving");
        people.close(id("leaving"), "admin");
        assertThat(colleague.get(DESK).location()).isEqualTo("/login");
        Visitor again = newsroom.resident();
        Visitor.Page refused =
                again.submit("/login", "form", Map.of("username", "leaving", "password", Newsroom.PASSWORD));
        assertThat(refused.header("Location")).isEqualTo("/login?error");
    }

    @Test
    void a_changed_right_counts_from_the_next_request_on() {
        accounts.open("promoted", "同事", Newsroom.PASSWORD, Role.AUDITOR);
        Visitor colleague = signedIn("promoted");
        assertThat(colleague.get("/admin/settings").status()).isEqualTo(403);
        become("promoted", Role.ADMINISTRATOR);
        assertThat(colleague.get("/admin/settings").status()).isEqualTo(200);
        become("promoted", Role.EDITOR);
        assertThat(colleague.get("/admin/settings").status()).isEqualTo(403);
        assertThat(colleague.get("/admin/articles").status()).isEqualTo(200);
    }

    private void become(String name, Role role) {
        Person person = people.find(id(name)).orElseThrow();
        people.change(person.id(), person.base(), person.displayName(), List.of(new Right(role, null)));
    }

    @Test
    void a_text_far_too_long_for_it_is_refused_kindly() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("撤稿说明太长");
        Visitor.Page page = editor.get("/admin/articles/" + id);
        Visitor.Page refused =
                editor.sendForm(page, "form[action$=/withdrawal]", Map.of("notice", "字".repeat(700_000)));
        assertThat(refused.status()).isEqualTo(302);
        assertThat(editor.get("/admin/articles/" + id).status()).isEqualTo(200);
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(200);
    }
}
