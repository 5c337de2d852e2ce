package zonenews.editing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.MadePassword;
import zonenews.account.People;
import zonenews.account.Person;
import zonenews.account.PersonNotFound;
import zonenews.account.Right;
import zonenews.account.SignedIn;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.site.Durability;
import zonenews.site.SiteTime;

/** 用户: accounts and their rights, as an administrator changes them. */
@Service
@Transactional
class PeopleDesk {

    private static final String SUBJECT = "账号";

    record Row(
            Long id,
            String username,
            String displayName,
            List<String> rights,
            boolean enabled,
            @Nullable LocalDateTime signedInAt,
            String substitute) {}

    /**
     * @param password shown once, and kept nowhere but as its hash
     */
    record Made(Long id, String username, String displayName, String password) {}

    private final People people;
    private final CurrentCategories categories;
    private final AuditLog auditLog;
    private final Durability durability;

    PeopleDesk(People people, CurrentCategories categories, AuditLog auditLog, Durability durability) {
        this.people = people;
        this.categories = categories;
        this.auditLog = auditLog;
        this.durability = durability;
    }

    List<Row> all() {
        return people.all().stream().map(this::row).toList();
    }

    Row row(Person person) {
        return new Row(
                person.id(),
                person.username(),
                person.displayName(),
                inWords(person.rights()),
                person.enabled(),
                person.signedInAt() == null ? null : SiteTime.local(person.signedInAt()),
                substitute(person));
    }

    private static String substitute(Person person) {
        return person.substitute() == null ? "" : person.substitute() + "，到 " + person.substituteUntil();
    }

    Person find(Long id) {
        return people.find(id).orElseThrow(() -> new PersonNotFound(id));
    }

    Made open(PersonForm form) {
        String password = MadePassword.random();
        Person person = people.open(form.username(), form.displayName(), form.rights(columns()), password);
        record("开设账号", person, "姓名：“%s”；权限：%s".formatted(person.displayName(), listed(person)));
        return new Made(person.id(), person.username(), person.displayName(), password);
    }

    void change(Long id, PersonForm form) {
        Person before = find(id);
        Person now = people.change(id, form.base(), form.displayName(), form.rights(columns()));
        List<String> changes = new ArrayList<>();
        if (!before.displayName().equals(now.displayName())) {
            changes.add("姓名：“%s”改为“%s”".formatted(before.displayName(), now.displayName()));
        }
        if (!listed(before).equals(listed(now))) {
            changes.add("权限：“%s”改为“%s”".formatted(listed(before), listed(now)));
        }
        if (!changes.isEmpty()) {
            record("修改账号", now, String.join("；", changes));
        }
    }

    void close(Long id, SignedIn who) {
        record("停用账号", people.close(id, who.getUsername()), "启用改为停用");
    }

    void reopen(Long id) {
        record("启用账号", people.reopen(id), "停用改为启用");
    }

    Made givePassword(Long id, SignedIn who) {
        String password = MadePassword.random();
        Person person = people.givePassword(id, password, who.getUsername());
        record("重置密码", person, "须在下次登录时修改");
        return new Made(person.id(), person.username(), person.displayName(), password);
    }

    void nameSubstitute(Long id, @Nullable String username, @Nullable LocalDate until) {
        String before = substitute(find(id));
        Person person = people.nameSubstitute(id, username, until);
        if (!Objects.equals(before, substitute(person))) {
            record("指定代审", person, "代审：“%s”改为“%s”".formatted(before, substitute(person)));
        }
    }

    private void record(String action, Person person, String detail) {
        auditLog.record(action, SUBJECT, person.id(), person.username() + "，" + detail);
        durability.onDiskAfterCommit();
    }

    private Set<Long> columns() {
        return categories.tree().all().stream().map(CategoryTree.Node::id).collect(Collectors.toSet());
    }

    private String listed(Person person) {
        return String.join("、", inWords(person.rights()));
    }

    private List<String> inWords(List<Right> rights) {
        CategoryTree tree = categories.tree();
        return rights.stream()
                .map(right ->
                        right.role().label() + (right.isEverywhere() ? "" : "（" + tree.label(right.categoryId()) + "）"))
                .toList();
    }
}
