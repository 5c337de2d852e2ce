package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor.Page;

/** While the first index is made, titles are looked for in the database. */
@NewsroomTestOnPostgres
class PostgresTitleSearchTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SearchIndexer indexer;

    @Autowired
    private DataSource database;

    @Test
    void nobody_waits_for_titles_that_take_long() throws SQLException, IOException {
        newsroom.published("水杉湾慢车");
        indexer.catchUp();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table article in access exclusive mode");
            Page[] page = {newsroom.resident().get("/search?q=a")};
            IndexRules.within(Duration.ofSeconds(30), () -> {
                damageIndex();
                page[0] = newsroom.resident().get("/search?q=水杉湾");
                return page[0].text().contains("检索正在准备");
            });
            assertThat(page[0].status()).isEqualTo(200);
            assertThat(page[0].text()).contains("暂时查不到结果").doesNotContain("标题中没有找到");
            other.rollback();
        }
        IndexRules.within(
                Duration.ofSeconds(30),
                () -> newsroom.resident().get("/search?q=水杉湾").text().contains("水杉湾慢车"));
    }

    private void damageIndex() {
        try {
            indexer.asking(searcher -> {
                throw new IOException("damaged for a test");
            });
        } catch (NotYetIndexed asExpected) {
            // The index is put aside the next time it is to follow.
        }
    }
}
