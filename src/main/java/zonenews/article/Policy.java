package zonenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
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
}
