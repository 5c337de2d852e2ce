package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;
import zonenews.article.Category;

class ColumnMergerTests extends ColumnsOfTheSite {

    @Test
    void a_merged_column_leads_to_the_other_and_every_article_follows() {
        Category column = newsroom.column("要合并的");
        Category target = newsroom.column("并入的");
        Category below = newsroom.columnBelow(column, "跟着走的下级");
        Long published = newsroom.published("已发布的文章", column);
        Long inBelow = newsroom.published("下级里的文章", below);
        Long withdrawn = newsroom.published("先撤下的文章", column);
        newsroom.change(withdrawn, article -> article.withdraw("", "", java.time.Instant.EPOCH));
        Visitor editor = newsroom.editor();
        editor.submit("/admin/articles/" + published, "#article-form", Map.of("title", "改动中的标题", "body", "新的一段。"));
        Page draft = editor.submit("/admin/articles/new", "#article-form", typed("只有草稿", column));
        assertThat(merge(column, target).status()).isEqualTo(302);

        Page old = newsroom.resident().get("/categories/" + column.slug());
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo("/categories/" + target.slug());
        assertThat(titles(target)).containsExactly("下级里的文章", "已发布的文章");
        assertThat(newsroom.resident()
                        .get("/articles/" + published)
                        .html()
                        .select(".breadcrumb")
                        .text())
                .contains("并入的")
                .doesNotContain("要合并的");
        assertThat(newsroom.resident()
                        .get("/articles/" + inBelow)
                        .html()
                        .select(".breadcrumb")
                        .text())
                .contains("并入的 > 跟着走的下级");
        editor.submit("/admin/articles/" + withdrawn, "form[action$=restoration]", Map.of());
        assertThat(titles(target)).contains("先撤下的文章");
        assertThat(editor.get(draft.location())
                        .html()
                        .select("#categoryId option[selected]")
                        .text())
                .isEqualTo("并入的");
        assertThat(jdbc.sql("select count(*) from article where category_id = ?")
                        .param(column.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select distinct status from edition where category_id = ?")
                        .param(column.id())
                        .query(String.class)
                        .list())
                .as("what was published stays as it was")
                .containsExactly("LIVE");
        assertThat(status(page(column))).isEqualTo(302);
        assertThat(editor.get(page(column)).status()).isEqualTo(404);
        assertThat(lastDetail("合并栏目")).contains("要合并的", column.slug(), "并入的", target.slug());
    }

    @Test
    void a_text_in_a_merged_column_saved_unchanged_is_no_new_edition() {
        Category column = newsroom.column("不变的");
        Long id = newsroom.published("没有改的文章", column);
        merge(column, newsroom.column("接收的"));
        newsroom.editor().submit("/admin/articles/" + id, "#article-form", Map.of());
        assertThat(jdbc.sql("select count(*) from edition where article_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_form_opened_before_the_merger_is_saved_in_the_column_that_stands_for_it() {
        Category column = newsroom.column("打开时的栏目");
        Category target = newsroom.column("现在的栏目");
        Visitor editor = newsroom.editor();
        Page opened = editor.get("/admin/articles/new");
        merge(column, target);
        Map<String, String> typed = new HashMap<>(typed("合并后才发的", column));
        typed.put("then", "PUBLISH");
        assertThat(editor.sendForm(opened, "#article-form", typed).status()).isEqualTo(302);
        assertThat(titles(target)).containsExactly("合并后才发的");
    }

    @Test
    void addresses_lead_to_the_end_of_a_chain_of_mergers_and_may_be_used_again_there() {
        Category first = newsroom.column("链一");
        Category second = newsroom.column("链二");
        Category third = newsroom.column("链三");
        newsroom.published("链上的文章", first);
        merge(first, second);
        merge(second, third);
        assertThat(newsroom.resident().get("/categories/" + first.slug()).header("Location"))
                .isEqualTo("/categories/" + third.slug());
        assertThat(titles(third)).containsExactly("链上的文章");
        assertThat(edit(third, Map.of("slug", first.slug())).status()).isEqualTo(302);
        assertThat(status("/categories/" + first.slug())).isEqualTo(200);
    }

    @Test
    void rights_in_a_merged_column_hold_in_the_other_once() {
        Category column = newsroom.column("有权限的");
        Category target = newsroom.column("权限跟到这里");
        newsroom.colleague(Role.EDITOR);
        newsroom.colleague(Role.EDITOR);
        List<Long> accounts = jdbc.sql("select max(id) from account union select max(id) - 1 from account")
                .query(Long.class)
                .list();
        Long one = accounts.get(0);
        for (long[] right : new long[][] {{-1, column.id()}, {-2, target.id()}}) {
            jdbc.sql("insert into account_right (id, account_id, role, category_id) values (?, ?, 'REVIEWER', ?)")
                    .params(right[0], one, right[1])
                    .update();
        }
        merge(column, target);
        assertThat(jdbc.sql("select category_id from account_right where account_id = ? and role = 'REVIEWER'")
                        .param(one)
                        .query(Long.class)
                        .list())
                .containsExactly(target.id());
    }

    @Test
    void only_a_column_that_was_never_used_is_deleted() {
        Category used = newsroom.column("用过的");
        newsroom.draft("无关");
        newsroom.published("里面有一篇", used);
        assertThat(newsroom.editor().get(page(used)).html().select("#delete-form"))
                .isEmpty();
        Category empty = newsroom.column("空的");
        assertThat(newsroom.editor()
                        .submit(page(empty), "#delete-form", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(status("/categories/" + empty.slug())).isEqualTo(404);
        assertThat(lastDetail("删除栏目")).contains("空的", empty.slug());
        assertThat(create("再用这个地址", empty.slug()).status()).isEqualTo(302);
    }

    @Test
    void a_column_used_since_the_page_was_opened_is_not_deleted() {
        Category column = newsroom.column("刚用上的");
        Visitor administrator = newsroom.editor();
        Page opened = administrator.get(page(column));
        newsroom.published("刚发布", column);
        Page refused = administrator.sendForm(opened, "#delete-form", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("不能删除");
        assertThat(titles(column)).containsExactly("刚发布");
    }
}
