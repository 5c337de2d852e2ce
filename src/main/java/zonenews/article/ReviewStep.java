package zonenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step of an edition on its way: who did what, when.
 *
 * @param stage where the edition stood before
 * @param onBehalfOf 代审: in whose place; empty: in one's own
 * @param remark the reason or what the reviewer noted; may be empty
 */
@Embeddable
public record ReviewStep(
        @Enumerated(EnumType.STRING) Action action,
        @Enumerated(EnumType.STRING) EditionStatus stage,
        @Column(name = "account_name") String who,
        String onBehalfOf,
        Instant happenedAt,
        String remark) {

    public enum Action {
        SENT("送审"),
        PASSED("通过"),
        RETURNED("退回修改"),
        RECALLED("撤回"),
        PUBLISHED("发布"),
        PUBLISHED_IN_EMERGENCY("紧急发布"),
        REVIEWED_LATER("补审");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
