package zonenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a 政策文件 carries beside its text.
 *
 * @param documentNumber 文号
 * @param issuingBody 发文机关
 * @param writtenOn 成文日期
 * @param validity 有效性
 * @param interpretsId the article this one explains (政策解读)
 */
@Embeddable
public record Policy(
        String documentNumber,
        String issuingBody,
        @Nullable LocalDate writtenOn,
        String validity,
        @Column(name = "interprets_id") @Nullable Long interpretsId) {

    public static final Policy NONE = new Policy("", "", null, "", null);

    public boolean isDocument() {
        return !documentNumber.isEmpty() || !issuingBody.isEmpty() || writtenOn != null;
    }

    /** One line of the table at the head of the text. */
    public record Fact(String name, String content) {}

    /** What is known of the document, two facts a row. */
    public List<List<Fact>> rows() {
        List<Fact> facts = Stream.of(
                        new Fact("发文机关", issuingBody),
                        new Fact("文号", documentNumber),
                        new Fact("成文日期", writtenOn == null ? "" : writtenOn.toString()),
                        new Fact("有效性", validity))
                .filter(fact -> !fact.content.isEmpty())
                .toList();
        return IntStream.iterate(0, at -> at < facts.size(), at -> at + 2)
                .mapToObj(at -> facts.subList(at, Math.min(at + 2, facts.size())))
                .toList();
    }
}
