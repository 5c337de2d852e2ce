package zonenews.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import zonenews.article.HouseStyle;
import zonenews.site.SiteTime;

/** An article as the index keeps it. Whoever changes what is written here raises the {@link #VERSION}. */
final class Fields {

    /** An index of another version is made anew. */
    static final String VERSION = "6";

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String TITLE = "title";
    static final String TITLE_SINGLES = "title1";
    static final String EXACT = "exact";
    static final String DOCUMENT = "document";
    /** Of everything that is looked for, the title too. */
    static final String ALL = "all";

    static final String ALL_SINGLES = "all1";
    static final String DATE = "date";
    static final String COLUMN = "column";
    static final String OWN_COLUMN = "own";
    static final String PUBLISHED = "published";
    static final String EXPIRES = "expires";
    static final String YEAR = "year";
    /** Column and year in one number, of those that stand in one column alone. */
    static final String COUNTED = "counted";

    static final String SHOWN_TITLE = "shown";
    static final String TEXT = "text";
    static final String BESIDE = "beside";
    static final String SOURCE = "source";

    /**
     * The order in which each part of the index keeps its articles. Of equals not the one that came into this index first:
     * every index of the same articles answers alike.
     */
    static final Sort NEWEST_FIRST = new Sort(
            LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MAX),
            new SortField(NUMBER, SortField.Type.LONG, true));

    private static final int YEARS = 10_000;
    private static final FieldType PAIRS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType SINGLES = indexed(IndexOptions.DOCS, true);

    private Fields() {}

    private static FieldType indexed(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    static Term id(long id) {
        return new Term(ID, Long.toString(id));
    }

    static Document of(LiveArticle article) {
        String text = HouseStyle.words(article.body());
        String beside = String.join(
                "\n",
                article.documentNumber(),
                article.subtitle(),
                article.keywords(),
                article.source(),
                String.join("\n", article.attachments()),
                article.summary());
        Units title = Units.of(article.title());
        Units all = Units.of(String.join("\n", article.title(), beside, text));

        Document document = new Document();
        document.add(new StringField(ID, Long.toString(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, article.id()));
        document.add(new StringField(EXACT, new BytesRef(cut(title.bare())), Field.Store.NO));
        document.add(field(DOCUMENT, UnitStream.pairs(Units.of(article.documentNumber())), PAIRS));
        document.add(field(TITLE, UnitStream.pairs(title), PAIRS));
        document.add(field(TITLE_SINGLES, UnitStream.singles(title), SINGLES));
        document.add(field(ALL, UnitStream.pairs(all), PAIRS));
        document.add(field(ALL_SINGLES, UnitStream.singles(all), SINGLES));
        for (Dates.Found date : Dates.in(all.text())) {
            document.add(new StringField(DATE, date.day(), Field.Store.NO));
            document.add(new StringField(DATE, date.day().substring(0, 6), Field.Store.NO));
        }
        List<Long> columns = article.columns();
        columns.forEach(column -> document.add(new SortedNumericDocValuesField(COLUMN, column)));
        document.add(new NumericDocValuesField(OWN_COLUMN, columns.get(0)));
        document.add(new LongField(PUBLISHED, article.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(EXPIRES, article.expireAt().toEpochMilli(), Field.Store.NO));
        int year = SiteTime.local(article.publishedAt()).getYear();
        document.add(new NumericDocValuesField(YEAR, year));
        if (columns.size() == 1) {
            document.add(new NumericDocValuesField(COUNTED, counted(columns.get(0), year)));
        }
        document.add(Shown.field(SHOWN_TITLE, article.title()));
        document.add(Shown.field(TEXT, text));
        document.add(Shown.field(BESIDE, beside));
        document.add(Shown.field(SOURCE, article.source()));
        return document;
    }

    private static Field field(String name, TokenStream tokens, FieldType type) {
        return new Field(name, tokens, type);
    }

    static long counted(long column, int year) {
        return column * YEARS + year;
    }

    static long columnOf(long counted) {
        return counted / YEARS;
    }

    static int yearOf(long counted) {
        return (int) (counted % YEARS);
    }

    /** A term has its longest length. */
    static String cut(String exact) {
        return exact.length() <= 500 ? exact : exact.substring(0, 500);
    }
}
