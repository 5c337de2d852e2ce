package zonenews.editing;

import java.util.List;
import zonenews.account.Role;
import zonenews.account.SignedIn;

/** A page of the desk that its left column leads to. */
record DeskEntry(String label, String address, List<Role> roles) {

    static final String WORKBENCH = "/admin";

    /** In the order of the left column. */
    private static final List<DeskEntry> ALL = List.of(
            new DeskEntry("工作台", WORKBENCH, List.of(Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR)),
            new DeskEntry("稿件", "/admin/articles", List.of(Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR)),
            new DeskEntry("回收站", "/admin/recycle-bin", List.of(Role.EDITOR, Role.ADMINISTRATOR)),
            new DeskEntry("栏目", "/admin/columns", List.of(Role.ADMINISTRATOR)),
            new DeskEntry("用户", "/admin/people", List.of(Role.ADMINISTRATOR)),
            new DeskEntry("备份", "/admin/backups", List.of(Role.ADMINISTRATOR)),
            new DeskEntry("审计日志", "/admin/log", List.of(Role.AUDITOR)),
            new DeskEntry("同义词", "/admin/synonyms", List.of(Role.ADMINISTRATOR)),
            new DeskEntry("设置", "/admin/settings", List.of(Role.ADMINISTRATOR)));

    /** What one may not do is not there. */
    static List<DeskEntry> openTo(SignedIn who) {
        return ALL.stream()
                .filter(entry -> entry.roles.stream().anyMatch(who::may))
                .toList();
    }

    /** Whether the page at this path is this entry or belongs below it. */
    public boolean leadsTo(String path) {
        return path.equals(address) || !address.equals(WORKBENCH) && path.startsWith(address + "/");
    }
}
