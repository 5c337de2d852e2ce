package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The same question as PostgreSQL's own full text: tsvector('simple') over two characters each, with a GIN index. */
final class BigramSearch {

    private static final int BATCH = 200;

    private final Connection connection;

    BigramSearch(Connection connection) {
        this.connection = connection;
    }

    /** The table beside the articles, unless it is there; seconds it took. */
    double build() throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('bigrams')")) {
                there.next();
                if (there.getString(1) != null) {
                    return 0;
                }
            }
            connection.setAutoCommit(false);
            statement.execute("create table bigrams (article_id bigint primary key, words tsvector not null)");
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery("select a.id, e.title, e.body from article a"
                            + " join edition e on e.id = a.live_edition_id order by a.id");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into bigrams (article_id, words) values (?, to_tsvector('simple', ?))")) {
                fill(rows, insert);
            }
            statement.execute("create index bigrams_words on bigrams using gin (words)");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void fill(ResultSet rows, PreparedStatement insert) throws SQLException {
        for (int row = 1; rows.next(); row++) {
            insert.setLong(1, rows.getLong(1));
            insert.setString(
                    2,
                    String.join(
                            " ",
                            bigrams(rows.getString(2) + "\n" + rows.getString(3).replaceAll("<[^>]*>", "\n"))));
            insert.addBatch();
            if (row % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    /** 协作机器 is 协作 作机 机器; letters and digits stay together, signs part. */
    static List<String> bigrams(String text) {
        List<String> bigrams = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (isHan(sign)) {
                boolean alone = at + 1 == text.length() || !isHan(text.charAt(at + 1));
                if (!alone) {
                    bigrams.add(text.substring(at, at + 2));
                } else if (at == 0 || !isHan(text.charAt(at - 1))) {
                    bigrams.add(String.valueOf(sign));
                }
                at++;
            } else if (Character.isLetterOrDigit(sign)) {
                int end = at;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !isHan(text.charAt(end))) {
                    end++;
                }
                bigrams.add(text.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return bigrams;
    }

    private static boolean isHan(char sign) {
        return Character.isIdeographic(sign);
    }

    /** One character alone would need a lexeme of its own: it is asked for as the beginning of one. */
    long find(SearchQuery query) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder from = new StringBuilder(" from article a join bigrams b on b.article_id = a.id");
        LikeSearch.Visible.where(query, from, values);
        from.append(" and b.words @@ to_tsquery('simple', ?)");
        values.add(query.each().stream().map(BigramSearch::phrase).collect(Collectors.joining(" & ")));
        return LikeSearch.Visible.pageAndCount(connection, query, from.toString(), values);
    }

    private static String phrase(String word) {
        List<String> bigrams = bigrams(word);
        return word.length() == 1
                ? "'" + word + "':*"
                : bigrams.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" <-> ", "(", ")"));
    }
}
