package zonenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the indexes of a home lie: one directory for each, numbered in the order they were made. */
final class IndexPlaces {

    private static final Logger log = LoggerFactory.getLogger(IndexPlaces.class);
    private static final String NAME = "index-";

    private final Path directory;

    IndexPlaces(Path directory) {
        this.directory = directory;
    }

    Optional<SearchIndex> openNewest() {
        for (Path place : newestFirst()) {
            try {
                return Optional.of(SearchIndex.open(place));
            } catch (IOException | RuntimeException unusable) {
                log.warn("The search index {} cannot be used: {}", place.getFileName(), unusable.toString());
            }
        }
        return Optional.empty();
    }

    /** Where the next one is made. */
    Path next() throws IOException {
        long newest =
                newestFirst().stream().findFirst().map(IndexPlaces::number).orElse(0L);
        return Files.createDirectories(directory).resolve(NAME + Math.max(System.currentTimeMillis(), newest + 1));
    }

    void keepOnly(@Nullable Path kept) {
        newestFirst().stream().filter(place -> !place.equals(kept)).forEach(IndexPlaces::remove);
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(place -> place.getFileName().toString().matches(NAME + "\\d{1,18}"))
                    .sorted(Comparator.comparingLong(IndexPlaces::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path place) {
        return Long.parseLong(place.getFileName().toString().substring(NAME.length()));
    }

    private static void remove(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("A former search index cannot be removed: {}", e.toString());
        }
    }
}
