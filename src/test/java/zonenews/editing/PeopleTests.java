package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.site.SiteTime;

/** An administrator decides who works at the desk. */
@NewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class PeopleTests {

    private static final String PEOPLE = "/admin/people";
    private static final String FORM = "form[action=/admin/people]";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private record Opened(String address, String username, String password) {}

    private Opened opened(String... typed) {
        Map<String, String> fields = new HashMap<>(
                Map.of("username", "person" + NUMBER.incrementAndGet(), "displayName", "周明", "role0", "EDITOR"));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        Page made = newsroom.editor().submit(PEOPLE + "/new", FORM, fields);
        assertThat(made.status()).isEqualTo(200);
        return new Opened(
                made.html().select("a[href^=/admin/people/]").last().attr("href"),
                fields.get("username"),
                made.html().select("code.password").text());
    }

    private String problems(Map<String, String> typed) {
        Page refused = newsroom.editor().submit(PEOPLE + "/new", FORM, typed);
        assertThat(refused.status()).isEqualTo(400);
        return refused.html().select(".problems li").text();
    }

    private static Page change(Visitor who, String address, Map<String, String> typed) {
        return who.submit(address, "form[action=" + address + "]", typed);
    }

    private static Page press(Visitor who, String address, String button) {
        return who.submit(address, "form[action$=/" + button + "]", Map.of());
    }

    private String logged(String action, String username) {
        return jdbc.sql("select detail from audit_log where action = ? and detail like ? order by id desc limit 1")
                .param(action)
                .param(username + "，%")
                .query(String.class)
                .single();
    }

    @Test
    void a_new_colleague_signs_in_with_a_password_shown_once_and_chooses_another(CapturedOutput output) {
        Opened person = opened();
        assertThat(person.password()).matches("[A-Za-z0-9]{16}");
        assertThat(newsroom.editor().get(person.address()).answer().body()).doesNotContain(person.password());
        Visitor colleague = newsroom.resident();
        colleague.signIn(person.username(), person.password());
        assertThat(colleague.get("/admin/articles").location()).isEqualTo("/admin/password");
        assertThat(output).doesNotContain(person.password());
        assertThat(jdbc.sql("select count(*) from audit_log where detail like ?")
                        .param("%" + person.password() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(newsroom.editor().get(PEOPLE).text()).contains(person.username(), "最近登录");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "Zhang", "1st-editor", "zhang min", "张敏", "a234567890123456789012345678901", "a<b"})
    void a_user_name_is_written_in_small_letters(String username) {
        assertThat(problems(Map.of("username", username, "displayName", "周明", "role0", "EDITOR")))
                .contains("小写字母开头");
    }

    @Test
    void a_user_name_is_given_to_one_person_for_ever() {
        Opened person = opened();
        press(newsroom.editor(), person.address(), "closure");
        assertThat(problems(Map.of("username", person.username(), "displayName", "另一位", "role0", "EDITOR")))
                .contains("已经有人用过");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        Page refused = newsroom.editor()
                .submit(
                        PEOPLE + "/new",
                        FORM,
                        Map.of("username", "zhou.ming", "displayName", "周明", "role0", "EDITOR", "role1", "AUDITOR"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#rights-problem").text()).contains("不能与其他角色在同一个账号上");
        assertThat(refused.html().select("#username").val()).isEqualTo("zhou.ming");
        assertThat(refused.html().select("#role1 option[selected]").val()).isEqualTo("AUDITOR");
        assertThat(problems(Map.of("username", "zhou.ming", "displayName", "", "role0", "EDITOR")))
                .contains("请填写姓名");
        assertThat(problems(Map.of("username", "zhou.ming", "displayName", "周明")))
                .contains("至少选一个角色");
        assertThat(problems(Map.of("username", "zhou.ming", "displayName", "周明", "role0", "EMPEROR")))
                .contains("没有这个角色");
        assertThat(problems(
                        Map.of("username", "zhou.ming", "displayName", "周明", "role0", "EDITOR", "column0", "999999")))
                .contains("这个栏目不存在");
    }

    @Test
    void rights_are_given_by_column_and_taken_away_again() {
        Category column = newsroom.column("企业之声");
        Opened person = opened("column0", column.id().toString(), "role1", "REVIEWER");
        Visitor admin = newsroom.editor();
        assertThat(admin.get(PEOPLE).text()).contains("编辑（企业之声）", "审核员");
        assertThat(change(admin, person.address(), Map.of("displayName", "周小明", "role1", ""))
                        .status())
                .isEqualTo(302);
        assertThat(admin.get(person.address()).html().select("option[selected]").eachAttr("value"))
                .contains("EDITOR", column.id().toString())
                .doesNotContain("REVIEWER");
        assertThat(logged("修改账号", person.username()))
                .isEqualTo(person.username() + "，姓名：“周明”改为“周小明”；权限：“编辑（企业之声）、审核员”改为“编辑（企业之声）”");
        assertThat(logged("开设账号", person.username())).contains("权限：编辑（企业之声）、审核员");
    }

    @Test
    void the_second_of_two_administrators_is_told_of_the_first() {
        Opened person = opened();
        Visitor first = newsroom.editor();
        Visitor second = newsroom.colleague(Role.ADMINISTRATOR);
        Page opened = second.get(person.address());
        change(first, person.address(), Map.of("role1", "REVIEWER"));
        Page refused = second.sendForm(opened, "form[action=" + person.address() + "]", Map.of("displayName", "周二明"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("刚刚被另一位系统管理员修改过");
        assertThat(first.get(person.address()).html().select("option[selected]").eachAttr("value"))
                .contains("REVIEWER");
    }

    @Test
    void a_closed_account_is_out_until_it_is_opened_again() {
        Opened person = opened();
        Visitor colleague = newsroom.resident();
        colleague.signIn(person.username(), person.password());
        Visitor admin = newsroom.editor();
        press(admin, person.address(), "closure");
        assertThat(admin.get(person.address()).text()).contains("账号已停用，对方的登录都已结束", "已停用");
        assertThat(colleague.get("/admin/password").location()).isEqualTo("/login");
        press(admin, person.address(), "reopening");
        newsroom.resident().signIn(person.username(), person.password());
        assertThat(logged("停用账号", person.username())).endsWith("启用改为停用");
        assertThat(logged("启用账号", person.username())).endsWith("停用改为启用");
    }

    @Test
    void who_forgot_the_password_gets_a_new_one_shown_once() {
        Opened person = opened();
        Page given = press(newsroom.editor(), person.address(), "password");
        String password = given.html().select("code.password").text();
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        Page refused = newsroom.resident()
                .submit("/login", "form", Map.of("username", person.username(), "password", person.password()));
        assertThat(refused.header("Location")).isEqualTo("/login?error");
        newsroom.resident().signIn(person.username(), password);
    }

    @Test
    void nobody_locks_themselves_or_everybody_out() {
        Visitor other = newsroom.colleague(Role.ADMINISTRATOR);
        String admin = PEOPLE + "/" + id("admin");
        Visitor self = newsroom.editor();
        assertThat(self.get(admin).html().select("form[action$=/closure], form[action$=/password].person"))
                .isEmpty();
        String token = self.get(admin).html().select("input[name=_csrf]").val();
        assertThat(self.post(admin + "/closure", Map.of("_csrf", token)).status())
                .isEqualTo(409);
        assertThat(self.post(admin + "/password", Map.of("_csrf", token)).status())
                .isEqualTo(409);
        List<Long> others = jdbc.sql("select distinct a.id from account a join account_right r on r.account_id = a.id"
                        + " where r.role = 'ADMINISTRATOR' and a.enabled = true and a.username <> 'admin'")
                .query(Long.class)
                .list();
        others.forEach(id -> press(self, PEOPLE + "/" + id, "closure"));
        assertThat(other.get("/admin/sessions").location()).isEqualTo("/login");
        Page refused = change(self, admin, Map.of("role0", "EDITOR", "role1", "", "role2", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("最后一个启用的系统管理员");
        assertThat(self.get(PEOPLE).status()).isEqualTo(200);
    }

    private Long id(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    @Test
    void a_substitute_is_named_until_a_day() {
        Opened away = opened("role0", "REVIEWER");
        Opened here = opened();
        Visitor admin = newsroom.editor();
        String today = SiteTime.local(clock.instant()).toLocalDate().toString();
        assertThat(substitute(admin, away, here.username(), "2020-01-01").text())
                .contains("从今天起一年以内");
        for (String wrong : List.of("tomorrow", "2026-02-30")) {
            Page refused = substitute(admin, away, here.username(), wrong);
            assertThat(refused.text()).contains("日期写法不对");
            assertThat(refused.html().select("#substituteUntil[type=text]").val())
                    .isEqualTo(wrong);
        }
        assertThat(substitute(admin, away, away.username(), today).text()).contains("请选另一位启用的同事");
        assertThat(substitute(admin, away, here.username(), today).status()).isEqualTo(302);
        assertThat(admin.get(PEOPLE).text()).contains("代审：" + here.username() + "，到 " + today);
        assertThat(logged("指定代审", away.username())).endsWith("代审：“”改为“" + here.username() + "，到 " + today + "”");
        assertThat(substitute(admin, away, "", "").status()).isEqualTo(302);
        assertThat(admin.get(away.address()).text()).contains("现在没有人代审");
    }

    private static Page substitute(Visitor admin, Opened person, String username, String until) {
        return admin.submit(
                person.address(),
                "form[action$=/substitute]",
                Map.of("substitute", username, "substituteUntil", until));
    }

    @Test
    void who_is_not_there_is_not_found() {
        assertThat(newsroom.editor().get(PEOPLE + "/999999").status()).isEqualTo(404);
        assertThat(newsroom.editor().get(PEOPLE + "/x").status()).isEqualTo(400);
    }

    @Test
    void only_administrators_decide() {
        for (Role role : List.of(Role.EDITOR, Role.REVIEWER, Role.AUDITOR)) {
            Visitor colleague = newsroom.colleague(role);
            assertThat(colleague.get(PEOPLE).status()).isEqualTo(403);
            assertThat(colleague.get("/admin/sessions").html().select("a[href=" + PEOPLE + "]"))
                    .isEmpty();
        }
    }
}
