package zonenews.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDirectoryTests {

    @Test
    void a_second_site_on_the_same_home_is_told_so(@TempDir Path directory) throws Exception {
        try (HomeDirectory held = new HomeDirectory(directory)) {
            assertThat(held.resolve("media")).isEqualTo(directory.resolve("media"));
            assertThatThrownBy(() -> new HomeDirectory(directory))
                    .isInstanceOf(HomeInUse.class)
                    .hasMessageContaining("is in use by another running Zone News");
        }
        new HomeDirectory(directory).close();
    }
}
