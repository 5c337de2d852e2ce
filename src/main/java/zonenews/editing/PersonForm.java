package zonenews.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zonenews.account.Person;
import zonenews.account.Right;
import zonenews.account.Role;

/**
 * An account as it is typed.
 *
 * @param base what the form was filled in on
 * @param rows roles with their columns; one without a role is none
 */
record PersonForm(String username, String displayName, String base, List<Row> rows) {

    private static final int MOST_ROWS = 40;
    private static final int ROWS_TO_FILL = 3;
    private static final List<Role> EVERYWHERE = List.of(Role.ADMINISTRATOR, Role.AUDITOR);

    /**
     * @param column empty: every column
     */
    record Row(String role, String column) {}

    static PersonForm empty() {
        return new PersonForm("", "", "", rowsToFill(Stream.of()));
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.username(),
                person.displayName(),
                person.base(),
                rowsToFill(person.rights().stream().map(PersonForm::row)));
    }

    static PersonForm sent(Map<String, String> sent) {
        return new PersonForm(
                typed(sent, "username"),
                typed(sent, "displayName"),
                typed(sent, "base"),
                rowsToFill(IntStream.range(0, MOST_ROWS)
                        .mapToObj(i -> new Row(typed(sent, "role" + i), typed(sent, "column" + i)))
                        .filter(row -> !row.role().isEmpty())));
    }

    private static Row row(Right right) {
        return new Row(right.role().name(), right.isEverywhere() ? "" : String.valueOf(right.categoryId()));
    }

    private static List<Row> rowsToFill(Stream<Row> filled) {
        List<Row> rows = new ArrayList<>(filled.toList());
        for (int i = 0; i < ROWS_TO_FILL; i++) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    private static String typed(Map<String, String> sent, String name) {
        return ArticleForm.typed(sent.get(name)).strip();
    }

    /**
     * What is said twice counts once; administrators and auditors have no columns.
     *
     * @throws FormRefused if there is no such role or column
     */
    List<Right> rights(Set<Long> columns) {
        Set<Right> rights = new LinkedHashSet<>();
        for (Row row : rows) {
            if (!row.role().isEmpty()) {
                Role role = role(row.role());
                rights.add(new Right(role, EVERYWHERE.contains(role) ? null : column(row.column(), columns)));
            }
        }
        return rights.stream()
                .filter(right -> right.isEverywhere() || !rights.contains(new Right(right.role(), null)))
                .toList();
    }

    private static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FormRefused(Map.of("rights", "people.rights.unknown")));
    }

    private static @Nullable Long column(String id, Set<Long> columns) {
        if (id.isEmpty()) {
            return null;
        }
        return columns.stream()
                .filter(column -> column.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new FormRefused(Map.of("rights", "categoryId.unknown")));
    }
}
