package zonenews;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plan of the house: a room knows only the rooms below it. */
class RoomsTests {

    /** From the ground up. */
    private static final List<String> ROOMS = List.of(
            "site",
            "account",
            "media",
            "article",
            "wordfile",
            "frontpage",
            "counting",
            "proofing",
            "picturedesk",
            "backup",
            "reading",
            "search",
            "importing",
            "editing",
            "oversight");

    private static final List<List<String>> STRANGERS = List.of(
            List.of("reading", "importing"),
            List.of("importing", "editing"),
            List.of("importing", "oversight"),
            List.of("reading", "search"),
            List.of("search", "importing"),
            List.of("wordfile", "importing"),
            List.of("wordfile", "reading"),
            List.of("wordfile", "search"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("zonenews");

    @Test
    void a_room_knows_only_rooms_below_it() {
        for (int room = 0; room < ROOMS.size(); room++) {
            for (String above : ROOMS.subList(room + 1, ROOMS.size())) {
                nothingIn(ROOMS.get(room), above);
            }
        }
    }

    @Test
    void reading_and_importing_and_editing_do_not_know_each_other() {
        STRANGERS.forEach(pair -> {
            nothingIn(pair.get(0), pair.get(1));
            nothingIn(pair.get(1), pair.get(0));
        });
    }

    private void nothingIn(String room, String other) {
        noClasses()
                .that()
                .resideInAPackage("zonenews." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zonenews." + other + "..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void the_readme_shows_every_room_in_its_order() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z]+` \\| [^|]+ \\|"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(shown).isEqualTo(ROOMS);
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        slices().matching("zonenews.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void there_are_no_other_rooms() {
        assertThat(classes.stream()
                        .map(each -> each.getPackageName())
                        .filter(name -> !name.equals("zonenews"))
                        .map(name -> name.substring("zonenews.".length()))
                        .collect(Collectors.toSet()))
                .isSubsetOf(ROOMS);
    }

    @Test
    void every_room_says_what_happens_in_it() {
        ROOMS.forEach(room -> assertThat(classes.contain("zonenews." + room + ".package-info"))
                .as(room)
                .isTrue());
    }
}
