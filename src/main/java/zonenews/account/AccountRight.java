package zonenews.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A role of one account; in one column and its descendants, or, without a column, everywhere. */
@Entity
class AccountRight {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long categoryId;

    protected AccountRight() {}

    AccountRight(Account account, Right right) {
        this.account = account;
        this.role = right.role();
        this.categoryId = right.categoryId();
    }

    Right right() {
        return new Right(role, categoryId);
    }
}
