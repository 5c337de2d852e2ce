package zonenews.account;

/** Rights combine, but for the auditor's, who stands alone. */
public enum Role {
    EDITOR("编辑"),
    REVIEWER("审核员"),
    ADMINISTRATOR("系统管理员"),
    AUDITOR("审计员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
