package zonenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import zonenews.site.HomeDirectory;
import zonenews.site.SiteVersion;

/**
 * Keeps the index of this home in step with the site version. The index is derived: where it is missing, damaged or does
 * not belong to this database, another is made beside it and takes its place.
 */
@Component
public class SearchIndexer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SearchIndexer.class);
    private static final int AT_ONCE = 200;
    private static final int LOGGED_EVERY = 20_000;

    private final LiveArticles articles;
    private final SiteVersion siteVersion;
    private final Path directory;
    private volatile @Nullable SearchIndex serving;
    private volatile @Nullable SearchIndex unusable;
    private boolean uncommitted;
    private volatile boolean stopping;

    @Autowired
    SearchIndexer(LiveArticles articles, SiteVersion siteVersion, HomeDirectory home) {
        this(articles, siteVersion, home.resolve("search"));
    }

    SearchIndexer(LiveArticles articles, SiteVersion siteVersion, Path directory) {
        this.articles = articles;
        this.siteVersion = siteVersion;
        this.directory = directory;
    }

    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /**
     * The index as it is now; an index found to be damaged is made anew.
     *
     * @throws NotYetIndexed while there is none to be asked
     */
    <T> T asking(Question<T> question) {
        SearchIndex index = serving;
        if (index == null) {
            throw new NotYetIndexed();
        }
        try {
            IndexSearcher searcher = index.acquire();
            try {
                return question.ask(searcher);
            } finally {
                index.release(searcher);
            }
        } catch (AlreadyClosedException replacedJustNow) {
            throw new NotYetIndexed();
        } catch (IOException | UncheckedIOException damaged) {
            log.error("The search index is damaged and will be made anew", damaged);
            unusable = index;
            throw new NotYetIndexed();
        }
    }

    /** The site version the index has come to. */
    public long version() {
        SearchIndex index = serving;
        return index == null ? 0 : index.version();
    }

    /** Takes in what has changed since the last time; makes the index where there is none. */
    public synchronized void catchUp() throws IOException {
        dropBroken();
        SearchIndex index = serving;
        if (index != null) {
            follow(index);
            return;
        }
        index = openNewest().orElse(null);
        if (index != null && belongsHere(index)) {
            serving = index;
        } else {
            if (index != null) {
                log.warn("The search index was made of another database");
                index.close();
            }
            rebuild();
        }
    }

    private void dropBroken() throws IOException {
        SearchIndex index = serving;
        if (index != null && (!index.isOpen() || index == unusable)) {
            serving = null;
            unusable = null;
            index.close();
        }
    }

    /** Whether, having caught up, it holds as many articles as the database; asked while nothing changes. */
    private boolean belongsHere(SearchIndex index) throws IOException {
        long version;
        boolean same;
        do {
            version = siteVersion.current();
            if (index.version() > version) {
                return false;
            }
            follow(index);
            same = index.size() == articles.count();
        } while (!same && version != siteVersion.current() && !stopping);
        return same;
    }

    private void follow(SearchIndex index) throws IOException {
        long version = siteVersion.current();
        if (version == index.version()) {
            return;
        }
        List<Long> changed = articles.changed(index.version(), version);
        for (int from = 0; from < changed.size() && !stopping; from += AT_ONCE) {
            List<Long> ids = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
            Map<Long, Document> now = new HashMap<>();
            articles.read(ids).forEach(article -> now.put(article.id(), Fields.of(article)));
            for (Long id : ids) {
                index.replace(id, Optional.ofNullable(now.get(id)).stream().toList());
            }
        }
        if (!stopping) {
            index.show(version);
            uncommitted |= !changed.isEmpty();
        }
    }

    /** What was taken in is on the disk; until then a start takes it in again. */
    public synchronized void commit() throws IOException {
        SearchIndex index = serving;
        if (index != null && uncommitted) {
            index.commit();
            uncommitted = false;
        }
    }

    /** Makes the index anew; what there was serves until it is done. */
    public synchronized void rebuild() throws IOException {
        long start = System.nanoTime();
        long version = siteVersion.current();
        Path place = directory.resolve("index-" + Math.max(System.currentTimeMillis(), newestNumber() + 1));
        Files.createDirectories(directory);
        removeOthers(Optional.ofNullable(serving).map(SearchIndex::path).orElse(place));
        SearchIndex fresh = SearchIndex.create(place);
        try {
            long taken = fill(fresh);
            if (stopping) {
                fresh.close();
                return;
            }
            fresh.compact();
            fresh.show(version);
            follow(fresh);
            fresh.commit();
            log.info("Search index: {} articles in {} s", taken, (System.nanoTime() - start) / 1_000_000_000);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        SearchIndex before = serving;
        serving = fresh;
        uncommitted = false;
        if (before != null) {
            before.close();
        }
        removeOthers(place);
    }

    private long fill(SearchIndex index) throws IOException {
        long all = articles.count();
        AtomicLong done = new AtomicLong();
        long after = 0;
        List<Long> numbers;
        do {
            numbers = articles.numbers(after, 10 * AT_ONCE);
            List<Long> these = numbers;
            IntStream.iterate(0, from -> from < these.size(), from -> from + AT_ONCE)
                    .parallel()
                    .mapToObj(from -> these.subList(from, Math.min(from + AT_ONCE, these.size())))
                    .forEach(ids -> take(ids, index, done, all));
            if (serving != null) {
                follow(serving);
            }
            after = numbers.isEmpty() ? after : numbers.get(numbers.size() - 1);
        } while (!numbers.isEmpty() && !stopping);
        return done.get();
    }

    private void take(List<Long> ids, SearchIndex index, AtomicLong done, long all) {
        if (stopping) {
            return;
        }
        try {
            List<LiveArticle> read = articles.read(ids);
            for (LiveArticle article : read) {
                index.add(article);
            }
            long before = done.getAndAdd(read.size());
            if (before / LOGGED_EVERY != (before + read.size()) / LOGGED_EVERY) {
                log.info("Search index: {} of {} articles", before + read.size(), all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SearchIndex> openNewest() {
        for (Path place : places()) {
            try {
                return Optional.of(SearchIndex.open(place));
            } catch (IOException | RuntimeException unusable) {
                log.warn("The search index {} cannot be used: {}", place.getFileName(), unusable.toString());
            }
        }
        return Optional.empty();
    }

    /** Newest first. */
    private List<Path> places() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(place -> place.getFileName().toString().matches("index-\\d{1,18}"))
                    .sorted(Comparator.comparingLong(SearchIndexer::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long newestNumber() {
        return places().stream().findFirst().map(SearchIndexer::number).orElse(0L);
    }

    private static long number(Path place) {
        return Long.parseLong(place.getFileName().toString().substring("index-".length()));
    }

    private void removeOthers(Path kept) {
        for (Path place : places()) {
            if (!place.equals(kept)) {
                remove(place);
            }
        }
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

    void stop() {
        stopping = true;
    }

    @Override
    public synchronized void close() throws IOException {
        stopping = true;
        SearchIndex index = serving;
        serving = null;
        if (index != null) {
            if (uncommitted) {
                index.commit();
            }
            index.close();
        }
    }
}
