package zonenews.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One directory of the index. With what it has committed it keeps the site version that was derived from and that it is
 * whole.
 */
final class SearchIndex implements AutoCloseable {

    private static final String FIELDS = "fields";
    private static final String SITE_VERSION = "site-version";
    private static final int BUFFER_MB = 64;
    /** Every word of a question is looked up in each part of the index. */
    private static final int PARTS = 3;

    private final Path path;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long version;

    private SearchIndex(Path path, OpenMode mode, long version) throws IOException {
        this.path = path;
        this.version = version;
        this.directory = FSDirectory.open(path);
        IndexWriter opened = null;
        try {
            IndexWriterConfig configuration = new IndexWriterConfig()
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setIndexSort(Fields.NEWEST_FIRST)
                    .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS))
                    .setCommitOnClose(false);
            opened = new IndexWriter(directory, configuration);
            this.searchers = new SearcherManager(opened, new Searchers());
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
        this.writer = opened;
    }

    static {
        // Twenty words with their synonyms are more than Lucene expects; what can be typed keeps far below this.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    /** Hardly a question holds a part that another holds too: to look for what is remembered of others costs time. */
    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    static SearchIndex create(Path path) throws IOException {
        return new SearchIndex(path, OpenMode.CREATE, 0);
    }

    /** @throws IOException if it is missing, damaged, unfinished or of another version */
    static SearchIndex open(Path path) throws IOException {
        Map<String, String> committed;
        try (FSDirectory directory = FSDirectory.open(path)) {
            committed = SegmentInfos.readLatestCommit(directory).getUserData();
        }
        if (!Fields.VERSION.equals(committed.get(FIELDS))) {
            throw new IOException("The index is unfinished or of another version: " + path);
        }
        SearchIndex index = new SearchIndex(path, OpenMode.APPEND, Long.parseLong(committed.get(SITE_VERSION)));
        try {
            index.checkEveryByte();
            return index;
        } catch (IOException damaged) {
            index.close();
            throw damaged;
        }
    }

    private void checkEveryByte() throws IOException {
        IndexSearcher searcher = acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            release(searcher);
        }
    }

    Path path() {
        return path;
    }

    long version() {
        return version;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    int size() throws IOException {
        return writer.getDocStats().numDocs;
    }

    void add(LiveArticle article) throws IOException {
        writer.addDocument(Fields.of(article));
    }

    void replace(long id, List<Document> now) throws IOException {
        if (now.isEmpty()) {
            writer.deleteDocuments(Fields.id(id));
        } else {
            writer.updateDocuments(Fields.id(id), now);
        }
    }

    /** One part instead of many; takes as long as writing the index once more. */
    void compact() throws IOException {
        writer.forceMerge(1);
    }

    /** From here on this is what is found. */
    void show(long newVersion) throws IOException {
        searchers.maybeRefreshBlocking();
        version = newVersion;
    }

    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(FIELDS, Fields.VERSION, SITE_VERSION, Long.toString(version))
                .entrySet());
        writer.commit();
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Nobody waits for what is being merged: it is given up. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
