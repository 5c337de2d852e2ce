package zonenews.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTests {

    @TempDir
    private Path directory;

    @Test
    void a_stop_does_not_wait_for_the_parts_to_be_merged() throws Exception {
        Path place = directory.resolve("index-1");
        SearchIndex index = SearchIndex.create(place);
        Random random = new Random(2026);
        for (int part = 0; part < 6; part++) {
            for (int i = 0; i < 200; i++) {
                index.add(article(1_200 - 200 * part - i, text(random)));
            }
            index.show(1);
        }
        CompletableFuture<Void> merged = new CompletableFuture<>();
        Thread merging = new Thread(() -> {
            try {
                index.compact();
                merged.complete(null);
            } catch (IOException | RuntimeException e) {
                merged.completeExceptionally(e);
            }
        });
        merging.start();
        IndexRules.within(Duration.ofSeconds(30), () -> isIn("forceMerge", merging));
        index.close();
        assertThatThrownBy(() -> merged.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> SearchIndex.open(place)).isInstanceOf(IOException.class);
    }

    private static boolean isIn(String method, Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(method));
    }

    private static String text(Random random) {
        return random.ints(2_000, '\u4e00', '\u9fa5')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static LiveArticle article(long id, String text) {
        return new LiveArticle(
                id,
                "标题",
                "",
                "",
                "<p>" + text + "</p>",
                "",
                "",
                "",
                Instant.EPOCH,
                Instant.parse("9999-12-31T00:00:00Z"),
                List.of(1L),
                List.of());
    }
}
