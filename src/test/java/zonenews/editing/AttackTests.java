package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.EditionStatus;

/** What is tried on sites of offices, tried on this one. */
class AttackTests extends Attack {

    @Test
    void no_form_of_another_site_changes_anything() {
        Visitor everything = newsroom.editor();
        Long id = newsroom.published("不被别的网站改动");
        for (String pattern : postAddresses()) {
            Page refused = everything.post(path(pattern, id), Map.of("title", "伪造"));
            assertThat(refused.status()).as(pattern).isEqualTo(403);
            assertThat(everything
                            .post(path(pattern, id), Map.of("_csrf", "forged"))
                            .status())
                    .as(pattern)
                    .isEqualTo(403);
        }
        assertThat(everything.post("/login", Map.of("username", "admin")).status())
                .isEqualTo(403);
        assertThat(everything.post("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(everything.get("/admin/sessions").status()).isEqualTo(200);
    }

    @Test
    void no_link_changes_anything() {
        Visitor everything = newsroom.editor();
        Long id = newsroom.published("不被链接改动");
        Set<String> readable = Addresses.of(mappings);
        List<String> changing = postAddresses().stream()
                .filter(pattern -> !readable.contains("GET " + pattern))
                .filter(pattern -> !pattern.equals("/admin/people/{id}"))
                // The auditor's alone: 403.
                .filter(pattern -> !pattern.startsWith("/admin/log"))
                // Read as the number of an article, which it is not: 400.
                .filter(
                        pattern -> !pattern.matches(
                                "/admin/(articles/(autosave|check|comparison|unsaved)|columns/rewriting|words/(additions|preview))"))
                .toList();
        assertThat(changing).hasSizeGreaterThan(10);
        for (String pattern : changing) {
            assertThat(everything.get(path(pattern, id)).status()).as(pattern).isEqualTo(405);
        }
        assertThat(everything.get("/logout").status()).isEqualTo(404);
        assertThat(everything.get("/admin/sessions").status()).isEqualTo(200);
    }

    @Test
    void an_editor_of_another_column_neither_reads_nor_changes_an_article() {
        Category column = newsroom.column("园区要闻");
        Long id = newsroom.draft("别人的稿件", column);
        Visitor stranger = newsroom.colleague(
                new Right(Role.EDITOR, newsroom.column("别的栏目").id()));
        String token = stranger.get("/admin/password")
                .html()
                .select("input[name=_csrf]")
                .val();
        Set<String> ofAnArticle = new TreeSet<>(Addresses.of(mappings));
        ofAnArticle.removeIf(address -> !address.contains(" /admin/articles/{id}"));
        assertThat(ofAnArticle).hasSizeGreaterThan(10);
        for (String address : ofAnArticle) {
            String path = path(address.split(" ")[1], id);
            Page refused = address.startsWith("GET")
                    ? stranger.get(path)
                    : stranger.post(path, Map.of("_csrf", token, "title", "改掉", "body", "改掉"));
            assertThat(refused.status()).as(address).isEqualTo(403);
            assertThat(refused.answer().body()).doesNotContain("别人的稿件");
        }
        assertThat(newsroom.article(id).latest().content().title()).isEqualTo("别人的稿件");
    }

    @Test
    void an_article_is_not_moved_into_a_column_one_does_not_write_in() {
        Category own = newsroom.column("自己的栏目");
        Category other = newsroom.column("别的栏目");
        Visitor editor = newsroom.colleague(new Right(Role.EDITOR, own.id()));
        Page refused = editor.submit(
                "/admin/articles/new",
                "#article-form",
                Map.of("title", "越界", "body", "正文", "categoryId", other.id().toString()));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void fields_that_are_not_on_the_form_are_nobodys() {
        Category column = newsroom.column("园区要闻");
        Visitor editor = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Map<String, String> typed = new HashMap<>(
                Map.of("title", "多填几项", "body", "正文", "categoryId", column.id().toString(), "then", "STAY"));
        for (String field : List.of(
                "views",
                "total",
                "id",
                "version",
                "number",
                "latest.version",
                "siteVersion",
                "review.steps",
                "owesReview")) {
            typed.put(field, "999");
        }
        for (String field : List.of("authorId", "createdBy", "changedBy", "publishedBy", "writers", "review.writers")) {
            typed.put(field, "admin");
        }
        typed.put("status", "LIVE");
        typed.put("review.status", "LIVE");
        typed.put("publishedAt", "2020-01-01T00:00");
        typed.put("class.module.classLoader.resources", "x");
        Page saved = editor.submit("/admin/articles/new", "#article-form", typed);
        Long id = Long.valueOf(saved.location().replaceAll("\\D", ""));
        Article article = newsroom.article(id);
        assertThat(id).isNotEqualTo(999L);
        assertThat(newsroom.views(id)).isZero();
        assertThat(article.createdBy()).startsWith("colleague");
        assertThat(article.latest().changedBy()).startsWith("colleague");
        assertThat(article.latest().status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(article.publishedAt()).isNull();
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_account_is_changed_by_nothing_but_its_form() {
        Long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        newsroom.editor()
                .submit(
                        "/admin/people/" + id,
                        "form.person-form",
                        Map.of(
                                "username", "root",
                                "enabled", "false",
                                "passwordHash", "x",
                                "mustChangePassword", "true",
                                "version", "7",
                                "id", "1"));
        newsroom.editor();
    }
}
