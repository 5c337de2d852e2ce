package zonenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    /** Who waits for a turn is answered sooner than in a crowd. */
    private static final int SEARCHING_AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final LiveArticles articles;
    private final SiteVersion siteVersion;
    private final IndexPlaces places;
    private final Semaphore turns = new Semaphore(SEARCHING_AT_ONCE, true);
    private volatile @Nullable SearchIndex serving;
    private volatile @Nullable SearchIndex unusable;
    private volatile @Nullable IndexMaking making;
    private boolean uncommitted;
    private volatile boolean stopping;

    @Autowired
    SearchIndexer(LiveArticles articles, SiteVersion siteVersion, HomeDirectory home) {
        this(articles, siteVersion, home.resolve("search"));
    }

    SearchIndexer(LiveArticles articles, SiteVersion siteVersion, Path directory) {
        this.articles = articles;
        this.siteVersion = siteVersion;
        this.places = new IndexPlaces(directory);
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
        turns.acquireUninterruptibly();
        SearchIndex index = serving;
        try {
            if (index == null) {
                throw new NotYetIndexed();
            }
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
        } finally {
            turns.release();
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
        index = places.openNewest().orElse(null);
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
        if (stopping) {
            return;
        }
        places.keepOnly(Optional.ofNullable(serving).map(SearchIndex::path).orElse(null));
        SearchIndex fresh = SearchIndex.create(places.next());
        long taken;
        try {
            taken = make(fresh, version);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            if (stopping) {
                log.info("The search index was being made anew; the next start begins again");
                return;
            }
            throw e;
        } finally {
            making = null;
        }
        log.info("Search index: {} articles in {} s", taken, (System.nanoTime() - start) / 1_000_000_000);
        SearchIndex before = serving;
        serving = fresh;
        uncommitted = false;
        if (before != null) {
            before.close();
        }
        places.keepOnly(fresh.path());
    }

    private long make(SearchIndex fresh, long version) throws IOException {
        IndexMaking now = new IndexMaking(articles, fresh);
        making = now;
        if (stopping) {
            now.giveUp();
        }
        long taken = now.takeAll(() -> {
            if (serving != null) {
                follow(serving);
            }
        });
        fresh.compact();
        fresh.show(version);
        follow(fresh);
        fresh.commit();
        return taken;
    }

    /** What is being made is given up, and nobody waits for it: that may take minutes. */
    void stop() throws IOException {
        stopping = true;
        IndexMaking now = making;
        if (now != null) {
            now.giveUp();
        }
    }

    /** Not waiting for whoever follows: the next start takes in again what was not written. */
    void abandon() throws IOException {
        SearchIndex index = serving;
        serving = null;
        if (index != null) {
            index.close();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        if (serving != null) {
            closeServing();
        }
    }

    private synchronized void closeServing() throws IOException {
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
