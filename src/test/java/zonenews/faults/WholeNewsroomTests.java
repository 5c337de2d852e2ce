package zonenews.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zonenews.NewsroomTest;
import zonenews.ResidentsPages;
import zonenews.backup.ArchiveCommands;

/** The example newsroom, saved while somebody writes, and put back. */
@Tag("faults")
class WholeNewsroomTests {

    private static final Logger log = LoggerFactory.getLogger(WholeNewsroomTests.class);

    @Test
    void every_page_is_the_same_and_every_save_from_before_is_there() throws Exception {
        Path home = NewsroomTest.FreshHome.create().toAbsolutePath();
        Path archive = NewsroomTest.FreshHome.create().toAbsolutePath().resolve("archive.zip");
        Path restored = NewsroomTest.FreshHome.create().toAbsolutePath();
        String[] example = {"--spring.profiles.active=example"};
        Writers writers = new Writers();
        Map<String, String> saved;
        try (SiteProcess first = new SiteProcess(home, example)) {
            try (Writers.Round round = writers.begin(first, 2)) {
                round.untilSaved(20);
                saved = writers.acknowledged();
                assertThat(ArchiveCommands.run("--backup=" + archive, "--zonenews.home=" + home))
                        .isZero();
                log.info(
                        "{} texts were saved while the backup was made",
                        writers.acknowledged().size() - saved.size());
            }
            assertThat(ArchiveCommands.run("--restore=" + archive, "--zonenews.home=" + restored))
                    .isZero();
            Writers.assertAllIn(restored, saved);
            try (SiteProcess second = new SiteProcess(restored, example)) {
                Map<String, String> before = ResidentsPages.of(first.port(), List.of());
                Map<String, String> after = ResidentsPages.of(second.port(), List.of());
                assertThat(before).hasSizeGreaterThan(200);
                assertThat(after.keySet()).isEqualTo(before.keySet());
                before.forEach((address, page) ->
                        assertThat(after.get(address)).as(address).isEqualTo(page));
                log.info("{} addresses compared", before.size());
            }
        }
    }
}
