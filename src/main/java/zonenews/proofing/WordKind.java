package zonenews.proofing;

/** The three lists of the office. */
public enum WordKind {
    WRONG("错别字", "wrong-words"),
    SENSITIVE("敏感词", "sensitive-words"),
    EXCEPTION("例外", "exceptions");

    private final String label;
    private final String fileName;

    WordKind(String label, String fileName) {
        this.label = label;
        this.fileName = fileName;
    }

    public String label() {
        return label;
    }

    /** Of the list when it is taken out, or comes with the program. */
    String fileName() {
        return fileName + ".csv";
    }
}
