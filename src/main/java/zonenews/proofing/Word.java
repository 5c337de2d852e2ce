package zonenews.proofing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of a list: a wrong word with the right one, a sensitive word, or a phrase that is allowed all the same. */
@Entity
@Table(name = "proof_word")
class Word {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proof_word_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private WordKind kind;

    private String word;
    /** The word as it is compared; once in a list. */
    private String folded;

    private String rightWord;
    private boolean forbidden;
    private String hint;
    private Instant changedAt;
    private String changedBy;

    protected Word() {}

    Word(WordLine line, Instant now, String who) {
        this.kind = line.kind();
        rewrite(line, now, who);
    }

    void rewrite(WordLine line, Instant now, String who) {
        word = line.word();
        folded = line.folded();
        rightWord = line.right();
        forbidden = line.forbidden();
        hint = line.hint();
        changedAt = now;
        changedBy = who;
    }

    Long id() {
        return id;
    }

    WordLine line() {
        return new WordLine(kind, word, rightWord, forbidden, hint);
    }

    /** As the audit log names what it holds. */
    Map<String, String> fields() {
        return fields(line());
    }

    static Map<String, String> fields(WordLine line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("词库", line.kind().label());
        fields.put("词", line.word());
        fields.put("正确写法", line.right());
        fields.put("级别", line.kind() == WordKind.SENSITIVE ? line.level() : "");
        fields.put("提示", line.hint());
        return fields;
    }
}
