package zonenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index into which every article is being taken. */
final class IndexMaking {

    interface Meanwhile {
        void look() throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(IndexMaking.class);
    private static final int AT_ONCE = 200;
    private static final int LOGGED_EVERY = 20_000;

    private final LiveArticles articles;
    private final SearchIndex index;
    private final AtomicLong done = new AtomicLong();
    private final long all;

    IndexMaking(LiveArticles articles, SearchIndex index) {
        this.articles = articles;
        this.index = index;
        this.all = articles.count();
    }

    /**
     * From the last on, which is about the order in which the index keeps them.
     *
     * @return how many
     */
    long takeAll(Meanwhile meanwhile) throws IOException {
        List<Long> numbers = articles.numbers(Long.MAX_VALUE, 10 * AT_ONCE);
        while (!numbers.isEmpty()) {
            List<Long> these = numbers;
            IntStream.iterate(0, from -> from < these.size(), from -> from + AT_ONCE)
                    .parallel()
                    .mapToObj(from -> these.subList(from, Math.min(from + AT_ONCE, these.size())))
                    .forEach(this::take);
            meanwhile.look();
            numbers = articles.numbers(these.get(these.size() - 1), 10 * AT_ONCE);
        }
        return done.get();
    }

    private void take(List<Long> ids) {
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

    /** Whoever is at it, also at merging, is told by an exception and does not go on. */
    void giveUp() throws IOException {
        index.close();
    }
}
