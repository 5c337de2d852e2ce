package zonenews.editing;

import java.util.List;
import java.util.function.Predicate;
import zonenews.account.Role;

/** A page of the desk that its left column leads to. */
public record DeskEntry(String label, String address, List<Role> roles) {

    /** In the order of the left column. */
    static final List<DeskEntry> ALL = List.of(
            new DeskEntry("工作台", "/admin", List.of(Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR)),
            new DeskEntry("稿件", "/admin/articles", List.of(Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR)),
            new DeskEntry("用户", "/admin/people", List.of(Role.ADMINISTRATOR)),
            new DeskEntry("设置", "/admin/settings", List.of(Role.ADMINISTRATOR)));

    /** What one may not do is not there. */
    static List<DeskEntry> openTo(Predicate<String> hasRole) {
        return ALL.stream()
                .filter(entry -> entry.roles.stream().map(Role::name).anyMatch(hasRole))
                .toList();
    }

    /** Whether the page at this path is this entry or belongs below it. */
    public boolean leadsTo(String path) {
        return path.equals(address) || !address.equals("/admin") && path.startsWith(address + "/");
    }
}
