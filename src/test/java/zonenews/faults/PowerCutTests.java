package zonenews.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zonenews.NewsroomTest;

/** What an editor was told is saved was on the disk by then: an image of the disk, taken at any moment, has it. */
@Tag("faults")
class PowerCutTests {

    private static final Logger log = LoggerFactory.getLogger(PowerCutTests.class);
    private static final int CUTS = 20;

    private final Path directory = NewsroomTest.FreshHome.create().toAbsolutePath();
    private final Random random = new Random();

    @Test
    void twenty_power_cuts_take_no_acknowledged_save() throws Exception {
        Path disk = directory.resolve("disk.img");
        Path mounted = Files.createDirectory(directory.resolve("mounted"));
        String problem = Shell.tried("truncate", "-s", "512M", disk.toString());
        problem += problem.isEmpty() ? Shell.tried("mkfs.ext4", "-q", disk.toString()) : "";
        problem += problem.isEmpty() ? Shell.tried("mount", "-o", "loop", disk.toString(), mounted.toString()) : "";
        assumeTrue(problem.isEmpty(), "Needs root and a loop device: " + problem);
        Map<Path, Map<String, String>> images;
        try {
            images = imagesTakenWhileSaving(disk, mounted.resolve("home"));
        } finally {
            Shell.run("umount", mounted.toString());
        }
        int saves = 0;
        for (Map.Entry<Path, Map<String, String>> image : images.entrySet()) {
            Shell.run("mount", "-o", "loop", image.getKey().toString(), mounted.toString());
            try {
                Writers.assertAllIn(mounted.resolve("home"), image.getValue());
            } finally {
                Shell.run("umount", mounted.toString());
            }
            saves += image.getValue().size();
            Files.delete(image.getKey());
        }
        assertThat(images).hasSize(CUTS);
        log.info("{} power cuts, {} acknowledged saves looked for, none lost", CUTS, saves);
    }

    /** By image: what had been acknowledged by then. The process stands still, so that the image is of one moment. */
    private Map<Path, Map<String, String>> imagesTakenWhileSaving(Path disk, Path home)
            throws IOException, InterruptedException {
        Map<Path, Map<String, String>> images = new LinkedHashMap<>();
        Writers writers = new Writers();
        Files.createDirectory(home);
        try (SiteProcess site = new SiteProcess(home);
                Writers.Round round = writers.begin(site, 2)) {
            for (int cut = 1; cut <= CUTS; cut++) {
                round.untilSaved(5);
                Thread.sleep(random.nextInt(200));
                site.signal("STOP");
                try {
                    Map<String, String> acknowledged = writers.acknowledged();
                    Path image = directory.resolve("cut" + cut + ".img");
                    Shell.run("cp", "--sparse=always", disk.toString(), image.toString());
                    images.put(image, acknowledged);
                } finally {
                    site.signal("CONT");
                }
            }
        }
        return images;
    }
}
