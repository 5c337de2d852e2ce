package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;
import zonenews.article.Category;

/** The administrator puts the columns in order. */
class ColumnTests extends ColumnsOfTheSite {

    @Test
    void a_new_column_stands_in_the_navigation_and_in_the_log() {
        String slug = slug();
        assertThat(create("便民服务", slug).status()).isEqualTo(302);
        assertThat(newsroom.resident().get("/").html().select("nav.columns a").eachAttr("href"))
                .contains("/categories/" + slug);
        assertThat(status("/categories/" + slug)).isEqualTo(200);
        assertThat(lastDetail("新建栏目")).contains("便民服务", slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a b", "栏目", "-a", "a--b", "a/b", "~1", "a_b"})
    void a_slug_is_made_of_small_letters_digits_and_hyphens(String typed) {
        Page refused = create("写错地址", typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#slug-problem").text()).contains("小写字母");
        assertThat(refused.html().select("#name").val()).isEqualTo("写错地址");
    }

    @Test
    void a_changed_slug_leaves_the_old_one_leading_to_the_new() {
        Category column = newsroom.column("改地址");
        for (int i = 0; i < 21; i++) {
            newsroom.published("第" + i + "篇", column);
        }
        String slug = slug();
        edit(column, Map.of("slug", slug));
        Visitor resident = newsroom.resident();
        Page list = resident.get("/categories/" + column.slug());
        assertThat(list.status()).isEqualTo(301);
        assertThat(list.header("Location")).isEqualTo("/categories/" + slug);
        assertThat(resident.get("/categories/" + column.slug() + "?page=2").header("Location"))
                .isEqualTo("/categories/" + slug + "?page=2");
        assertThat(resident.get("/categories/" + slug + "?page=2").status()).isEqualTo(200);
        Page feed = resident.get("/categories/" + column.slug() + "/feed.xml");
        assertThat(feed.status()).isEqualTo(301);
        assertThat(feed.header("Location")).isEqualTo("/categories/" + slug + "/feed.xml");
        assertThat(lastDetail("修改栏目")).contains("修改前", column.slug(), "修改后", slug);
    }

    @Test
    void a_former_slug_is_kept_for_its_column_which_may_go_back_to_it() {
        Category column = newsroom.column("来回改");
        String second = slug();
        edit(column, Map.of("slug", second));
        assertThat(create("想占用", column.slug()).html().select("#slug-problem").text())
                .contains("曾属于别的栏目");
        assertThat(create("想占用", second).html().select("#slug-problem").text()).contains("已有别的栏目在用");
        assertThat(edit(column, Map.of("slug", column.slug())).status()).isEqualTo(302);
        assertThat(status("/categories/" + column.slug())).isEqualTo(200);
        assertThat(newsroom.resident().get("/categories/" + second).header("Location"))
                .isEqualTo("/categories/" + column.slug());
    }

    @Test
    void columns_change_places_with_their_neighbours_without_a_script() {
        Category parent = newsroom.column("排序");
        Category first = newsroom.columnBelow(parent, "排第一");
        Category second = newsroom.columnBelow(parent, "排第二");
        Visitor administrator = newsroom.editor();
        administrator.submit(PAGE, "form[action$=/" + second.id() + "/position]", Map.of("direction", "UP"));
        assertThat(newsroom.resident()
                        .get("/categories/" + parent.slug())
                        .html()
                        .select(".subcolumns a")
                        .eachText())
                .containsExactly("排第二", "排第一");
        assertThat(administrator
                        .get(PAGE)
                        .html()
                        .select("form[action$=/" + first.id() + "/position] button[value=DOWN]")
                        .hasAttr("disabled"))
                .isTrue();
        assertThat(lastDetail("调整栏目顺序")).isEqualTo("排第二：第 2 位改为第 1 位");
    }

    @Test
    void a_hidden_column_is_listed_nowhere_and_still_opens() {
        Category column = newsroom.column("要隐藏的");
        Long id = newsroom.published("隐藏栏目里的文章", column);
        edit(column, Map.of("hidden", "true"));
        Visitor resident = newsroom.resident();
        String address = "/categories/" + column.slug();
        assertThat(resident.get("/").html().select("a[href=" + address + "]")).isEmpty();
        assertThat(resident.get("/sitemap").html().select("a[href=" + address + "]"))
                .isEmpty();
        assertThat(resident.get("/sitemap-1.xml").answer().body()).doesNotContain(address + "<");
        assertThat(titles(column)).containsExactly("隐藏栏目里的文章");
        assertThat(status("/articles/" + id)).isEqualTo(200);
    }

    @Test
    void a_moved_column_takes_its_articles_out_of_the_one_list_and_into_the_other() {
        Category from = newsroom.column("原来的上级");
        Category to = newsroom.column("新的上级");
        Category column = newsroom.columnBelow(from, "要移动的");
        Category below = newsroom.columnBelow(column, "它的下级");
        newsroom.published("移动的文章", column);
        newsroom.published("下级的文章", below);
        assertThat(move(column, to).status()).isEqualTo(302);
        assertThat(titles(from)).isEmpty();
        assertThat(titles(to)).containsExactly("下级的文章", "移动的文章");
        assertThat(titles(column)).containsExactly("下级的文章", "移动的文章");
        assertThat(lastDetail("移动栏目")).isEqualTo("要移动的：从“原来的上级”移到“新的上级”");
    }

    @Test
    void a_column_is_not_moved_or_merged_below_itself() {
        Category column = newsroom.column("祖先");
        Category below = newsroom.columnBelow(newsroom.columnBelow(column, "中间"), "后代");
        Visitor administrator = newsroom.editor();
        for (Category target : List.of(column, below)) {
            Page moved = administrator.submit(
                    page(column), "#move-form", Map.of("parentId", target.id().toString()));
            assertThat(moved.status()).isEqualTo(409);
            assertThat(moved.text()).contains("不能移到它自己或它的下级栏目下面");
            Page merged = administrator.submit(
                    page(column), "#merge-form", Map.of("targetId", target.id().toString()));
            assertThat(merged.status()).isEqualTo(409);
            assertThat(merged.text()).contains("不能并入它自己或它的下级栏目");
        }
    }

    @Test
    void the_second_of_two_administrators_overwrites_nothing() {
        Category column = newsroom.column("两人同改的栏目");
        Visitor one = newsroom.editor();
        Visitor two = newsroom.colleague(Role.ADMINISTRATOR);
        Page opened = two.get(page(column));
        one.submit(page(column), FORM, Map.of("name", "甲改的名"));
        Page conflict = two.sendForm(opened, FORM, Map.of("name", "乙改的名"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("刚刚被他人修改过", "甲改的名");
        assertThat(conflict.html().select("#name").val()).isEqualTo("乙改的名");
        for (String form : List.of("#move-form", "#merge-form", "#delete-form")) {
            assertThat(two.sendForm(opened, form, Map.of()).status()).as(form).isEqualTo(409);
        }
        assertThat(newsroom.resident()
                        .get("/categories/" + column.slug())
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo("甲改的名");
    }

    @Test
    void only_the_administrator_may_open_and_is_offered_it() {
        Visitor colleague = newsroom.colleague(Role.EDITOR, Role.REVIEWER);
        Category column = newsroom.column("别人的");
        assertThat(colleague.get(PAGE).status()).isEqualTo(403);
        assertThat(colleague.get(page(column)).status()).isEqualTo(403);
        assertThat(colleague.get("/admin/articles").html().select("a[href=" + PAGE + "]"))
                .isEmpty();
        assertThat(newsroom.editor().get("/admin/articles").html().select("a[href=" + PAGE + "]"))
                .isNotEmpty();
    }

    @Test
    void nothing_typed_into_an_address_or_a_form_is_a_fault_of_ours() {
        Category column = newsroom.column("乱填");
        Visitor administrator = newsroom.editor();
        for (String typed : List.of("x", "-1", "999999999999999999", "99999999999999999999", "1 or 1=1")) {
            assertThat(administrator
                            .submit(page(column), "#move-form", Map.of("parentId", typed))
                            .status())
                    .isEqualTo(409);
            assertThat(administrator
                            .submit(page(column), "#merge-form", Map.of("targetId", typed, "revision", typed))
                            .status())
                    .isEqualTo(409);
            assertThat(administrator
                            .submit(PAGE + "/new", FORM, Map.of("parentId", typed, "name", "乱", "slug", slug()))
                            .status())
                    .isEqualTo(409);
        }
        assertThat(edit(
                                column,
                                Map.of(
                                        "columnType",
                                        "NONE",
                                        "description",
                                        "长".repeat(301),
                                        "keywords",
                                        "长".repeat(201)))
                        .status())
                .isEqualTo(400);
        assertThat(administrator.get(PAGE + "/987654321").status()).isEqualTo(404);
        assertThat(administrator.get(PAGE + "/x").status()).isEqualTo(400);
        assertThat(administrator.get(PAGE + "/new?below=x").status()).isEqualTo(200);
    }
}
