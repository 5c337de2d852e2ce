package zonenews.account;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A role in one column and its descendants.
 *
 * @param categoryId null: in every column
 */
public record Right(Role role, @Nullable Long categoryId) implements Serializable {

    public boolean isEverywhere() {
        return categoryId == null;
    }

    /**
     * @param path the columns from the first level down to the one in question
     */
    public boolean reaches(Role asked, Collection<Long> path) {
        return role == asked && (categoryId == null || path.contains(categoryId));
    }
}
