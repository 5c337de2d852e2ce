package zonenews.editing;

import org.jspecify.annotations.Nullable;
import zonenews.article.Policy;

/**
 * What the form holds of a 政策文件.
 *
 * @param interprets the number of the article this one explains
 */
record PolicyFields(String documentNumber, String issuingBody, String writtenOn, String validity, String interprets) {

    static final PolicyFields EMPTY = new PolicyFields("", "", "", "", "");

    PolicyFields {
        documentNumber = ArticleForm.typed(documentNumber);
        issuingBody = ArticleForm.typed(issuingBody);
        writtenOn = ArticleForm.typed(writtenOn);
        validity = ArticleForm.typed(validity);
        interprets = ArticleForm.typed(interprets);
    }

    static PolicyFields of(Policy policy) {
        return new PolicyFields(
                policy.documentNumber(),
                policy.issuingBody(),
                inForm(policy.writtenOn()),
                policy.validity(),
                inForm(policy.interpretsId()));
    }

    private static String inForm(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
