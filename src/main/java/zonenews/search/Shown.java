package zonenews.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * What pages show of an article. The index keeps it as Java keeps text, not packed: ten are read for every page, and in a
 * packed file each of them has neighbours that are unpacked with it.
 */
final class Shown {

    private final LeafReader part;
    private final int doc;

    private Shown(LeafReader part, int doc) {
        this.part = part;
        this.doc = doc;
    }

    static Shown of(int found, IndexSearcher searcher) {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(found, parts));
        return new Shown(part.reader(), found - part.docBase);
    }

    static Field field(String name, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return new BinaryDocValuesField(name, new BytesRef(bytes.array()));
    }

    long id() throws IOException {
        return number(Fields.NUMBER);
    }

    long column() throws IOException {
        return number(Fields.OWN_COLUMN);
    }

    Instant published() throws IOException {
        SortedNumericDocValues published = DocValues.getSortedNumeric(part, Fields.PUBLISHED);
        published.advanceExact(doc);
        return Instant.ofEpochMilli(published.nextValue());
    }

    String title() throws IOException {
        return text(Fields.SHOWN_TITLE);
    }

    String text() throws IOException {
        return text(Fields.TEXT);
    }

    /** What stands beside the text, line by line. */
    String[] beside() throws IOException {
        return text(Fields.BESIDE).split("\n");
    }

    String source() throws IOException {
        return text(Fields.SOURCE);
    }

    private long number(String field) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(part, field);
        numbers.advanceExact(doc);
        return numbers.longValue();
    }

    private String text(String field) throws IOException {
        BinaryDocValues texts = DocValues.getBinary(part, field);
        texts.advanceExact(doc);
        BytesRef bytes = texts.binaryValue();
        char[] text = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(text);
        return new String(text);
    }
}
