package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;

@NewsroomTest
class SynonymTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SearchIndexer indexer;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private JdbcClient jdbc;

    private List<Long> found(String words) {
        return search.search(SearchQuery.of(words)).hits().stream()
                .map(SearchHit::id)
                .toList();
    }

    @Test
    void what_the_office_takes_for_the_same_is_found_at_once_and_written_down() throws IOException {
        Long id = newsroom.published("云杉渡客运站搬迁");
        indexer.catchUp();
        assertThat(search.search(SearchQuery.of("汽车枢纽")).total()).isZero();
        Visitor administrator = newsroom.editor();
        Page before = administrator.get("/admin/synonyms");
        String lines = before.html().select("textarea").first().wholeText();
        Page answer = administrator.sendForm(
                before, "form.settings, main form", Map.of("lines", lines + "\n客运站，汽车枢纽"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(found("汽车枢纽")).containsExactly(id);
        assertThat(found("云杉渡汽车枢纽")).containsExactly(id);
        assertThat(jdbc.sql("select content_after from audit_log where action = '修改同义词'")
                        .query(String.class)
                        .single())
                .contains("客运站，汽车枢纽");
    }

    @Test
    void a_word_alone_is_refused_and_stays_in_the_form() {
        Page answer = newsroom.editor().submit("/admin/synonyms", "main form", Map.of("lines", "客运站"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("至少要有两个词");
        assertThat(answer.html().select("textarea").text()).isEqualTo("客运站");
    }
}
