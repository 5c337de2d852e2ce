package zonenews.importing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two threads read the next pages while the ones before are stored. */
final class PageReaders implements AutoCloseable {

    /** Page and identity, or the problem there is instead. */
    record Read(
            PageFile file,
            @Nullable OldPage page,
            @Nullable String identity,
            @Nullable String problem) {}

    private static final Logger log = LoggerFactory.getLogger(PageReaders.class);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** Begins to read; the result waits for the last of them. */
    Supplier<List<Read>> begin(List<PageFile> files) {
        List<CompletableFuture<Read>> reading = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> read(file), threads))
                .toList();
        return () -> reading.stream().map(CompletableFuture::join).toList();
    }

    private static Read read(PageFile file) {
        try {
            OldPage page = file.read();
            return new Read(file, page, page.identity(), null);
        } catch (NotTakenIn e) {
            return new Read(file, null, null, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            log.debug("Cannot read {}", file, e);
            return new Read(file, null, null, "It cannot be understood (无法解析): " + e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
