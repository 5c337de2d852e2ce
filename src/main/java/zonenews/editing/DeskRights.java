package zonenews.editing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import zonenews.account.Accounts;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.Edition;

/** Who may do what at the desk: by role, in a column and its descendants. */
@Component
class DeskRights {

    private static final List<Role> OF_THE_DESK = List.of(Role.EDITOR, Role.REVIEWER);

    private final Accounts accounts;
    private final CurrentCategories categories;

    DeskRights(Accounts accounts, CurrentCategories categories) {
        this.accounts = accounts;
        this.categories = categories;
    }

    /** Its column's people, its author, and administrators. */
    boolean mayRead(SignedIn who, Article article) {
        return who.may(Role.ADMINISTRATOR)
                || article.createdBy().equals(who.getUsername())
                || paths(article).stream()
                        .anyMatch(path -> OF_THE_DESK.stream().anyMatch(role -> who.mayIn(role, path)))
                || inWhosePlace(who, article).isPresent();
    }

    /** An article of one's own, still without a column. */
    boolean mayBegin(SignedIn who) {
        return who.may(Role.EDITOR);
    }

    /** Where it stands and where it is to stand; without a column yet, its author's and those who write everywhere. */
    boolean mayWrite(SignedIn who, Article article) {
        return isOwnWithoutColumn(who, article)
                || paths(article).stream().allMatch(path -> who.mayIn(Role.EDITOR, path));
    }

    boolean mayWriteIn(SignedIn who, Long column) {
        return who.mayIn(Role.EDITOR, ids(categories.tree(), column));
    }

    /** Where nobody reviews. */
    boolean mayPublish(SignedIn who, Article article) {
        return mayWrite(who, article) || may(Role.REVIEWER, who, article);
    }

    /** Whether a reason of theirs lets a text go on that 发布检查 stops. */
    boolean mayOverride(SignedIn who, Article article) {
        return who.may(Role.ADMINISTRATOR) || may(Role.REVIEWER, who, article);
    }

    boolean mayTakeDown(SignedIn who, Article article) {
        return who.may(Role.ADMINISTRATOR) || mayPublish(who, article);
    }

    boolean mayBringBack(SignedIn who, Article article, boolean reviewed) {
        return who.may(Role.ADMINISTRATOR) || (reviewed ? may(Role.REVIEWER, who, article) : mayPublish(who, article));
    }

    /**
     * Whether somebody may review: in their own right (empty), or 代审, in the place of the one named.
     */
    Optional<String> inWhosePlace(SignedIn who, Article article) {
        if (may(Role.REVIEWER, who, article)) {
            return Optional.of("");
        }
        return accounts.representedBy(who.getUsername()).stream()
                .filter(other -> may(Role.REVIEWER, other, article))
                .map(SignedIn::getUsername)
                .findFirst();
    }

    private boolean may(Role role, SignedIn who, Article article) {
        return paths(article).stream().allMatch(path -> who.mayIn(role, path));
    }

    private static boolean isOwnWithoutColumn(SignedIn who, Article article) {
        return article.live() == null
                && article.latest().content().category() == null
                && who.may(Role.EDITOR)
                && article.createdBy().equals(who.getUsername());
    }

    /** The columns in whose lists the desk shows articles to this one, with their descendants; null: all. */
    @Nullable
    Set<Long> columns(SignedIn who) {
        List<Right> rights = Stream.concat(
                        who.rights().stream().filter(right -> OF_THE_DESK.contains(right.role())),
                        accounts.representedBy(who.getUsername()).stream()
                                .flatMap(other -> other.rights().stream())
                                .filter(right -> right.role() == Role.REVIEWER))
                .toList();
        if (who.may(Role.ADMINISTRATOR) || rights.stream().anyMatch(Right::isEverywhere)) {
            return null;
        }
        CategoryTree tree = categories.tree();
        Set<Long> columns = new HashSet<>();
        for (CategoryTree.Node column : tree.all()) {
            List<Long> path = ids(tree, column.id());
            if (rights.stream().anyMatch(right -> path.contains(right.categoryId()))) {
                columns.add(column.id());
            }
        }
        return columns;
    }

    static void unless(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not in this column");
        }
    }

    private Collection<List<Long>> paths(Article article) {
        Set<List<Long>> paths = new HashSet<>();
        paths.add(path(article.latest().content().category()));
        Edition live = article.live();
        if (live != null) {
            paths.add(path(live.content().category()));
        }
        return paths;
    }

    /** From the first level down; nothing but a right in every column reaches where there is no column yet. */
    private static List<Long> path(@Nullable Category column) {
        return Stream.iterate(column, each -> each != null, Category::parent)
                .map(Category::id)
                .toList();
    }

    private static List<Long> ids(CategoryTree tree, Long column) {
        return tree.path(column).stream().map(CategoryTree.Node::id).toList();
    }
}
