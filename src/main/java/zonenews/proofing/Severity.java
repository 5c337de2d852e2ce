package zonenews.proofing;

/** What a finding of a rule does to publishing. */
public enum Severity {
    BLOCKING("必须改好"),
    WARNING("提醒"),
    OFF("不检查");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
