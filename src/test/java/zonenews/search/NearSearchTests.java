package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import zonenews.Visitor.Page;

class NearSearchTests extends SearchingTest {

    @Test
    void a_near_miss_of_a_title_is_offered() {
        newsroom.published("梧桐湾跨江大桥合龙");
        assertThat(search("梧桐弯跨江大桥").html().select(".search-note a").eachText()).contains("梧桐湾跨江大桥");
        newsroom.published("梧桐镇来信1.1版");
        assertThat(search("or 1=1").text()).contains("没有找到").doesNotContain("你是不是要找");
    }

    @Test
    void what_was_typed_less_its_end_is_never_offered() {
        newsroom.published("楝花坪开市");
        newsroom.published("楝花坞船运");
        assertThat(offered("楝花务")).containsExactly("楝花坞");
        assertThat(offered("练花坞")).containsExactly("楝花坞");
        assertThat(offered("楝花坞船")).isEmpty();
        assertThat(offered("楝花坞船运运")).isEmpty();
        assertThat(offered("abc:楝花")).isEmpty();
        newsroom.published("栝楼渠");
        newsroom.published("栝楼渠水");
        assertThat(offered("栝楼渠税")).containsExactly("栝楼渠水");
        assertThat(offered("楝花平开市")).containsExactly("楝花坪开市");
    }

    private List<String> offered(String typed) {
        return search(typed).html().select(".search-note:contains(你是不是要找) a").eachText();
    }

    @Test
    void a_name_of_two_characters_is_offered_for_one_that_sounds_alike() {
        newsroom.published("蠡州渡口开航");
        newsroom.published("蠡江鱼汛");
        assertThat(search("蠡洲").html().select(".search-note a").eachText()).containsExactly("蠡州");
        assertThat(search("蠡州").html().select(".search-note a")).isEmpty();
        assertThat(search("蠡钟").html().select(".search-note a")).isEmpty();
        newsroom.scheduled("蠹舟的预告", Duration.ofHours(1));
        assertThat(search("蠹洲").html().select(".search-note a")).isEmpty();
    }

    @Test
    void what_stands_nowhere_is_named_and_the_rest_is_offered() {
        newsroom.published("柘林经开区通勤");
        newsroom.scheduled("柘林斫冰", Duration.ofHours(1));
        Page page = search("柘林经开区斫冰");
        assertThat(page.text()).contains("没有文章写到“斫冰”。可以只找：柘林经开区");
        assertThat(page.html().select(".search-note a").attr("href"))
                .isEqualTo("/search?q=" + URLEncoder.encode("柘林经开区", StandardCharsets.UTF_8));
        assertThat(search("斫冰").text()).contains("没有找到与“斫冰”有关的文章").doesNotContain("没有文章写到");
    }

    @Test
    void characters_left_over_between_words_are_neither_marked_nor_named() {
        article("榧树湾夜班车", "榧树湾的夜班车坐满了人，坐车请看公告。");
        Page page = search("榧树湾坐夜班车斫霜");
        assertThat(page.html().select(".results mark").eachText())
                .contains("榧树湾")
                .doesNotContain("坐");
        assertThat(page.text()).contains("可以只找：榧树湾 夜班车");
    }

    @Test
    void what_holds_less_than_half_of_what_was_typed_is_not_near() {
        for (int i = 0; i < 9; i++) {
            newsroom.published("榲桲坡" + i + "组修缮");
        }
        assertThat(search("榲桲坡斫雪").text()).contains("没有找到同时包含").contains("最接近的 9 篇");
        assertThat(found("榲桲坡 斫雪 斫霜 斫冰")).isEmpty();
    }

    @Test
    void what_was_typed_many_times_is_named_once() {
        newsroom.published("榉树坡水库");
        newsroom.published("榉树坡村水库蓄水");
        String note = search("水库榉树坡水库").html().select(".search-note").text();
        assertThat(note).contains("没有找到写着“水库榉树坡水库”原话的文章");
        assertThat(note.substring(note.lastIndexOf('：') + 1).split("[、。]"))
                .contains("水库")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_word_of_a_text_is_offered_for_one_that_sounds_alike() {
        article("其他消息乙", "今年栲坝引种蓝莓。");
        assertThat(search("栲坝引重").html().select(".search-note a").eachText()).contains("栲坝引种");
        newsroom.scheduled("栲坝引爆前", Duration.ofHours(1));
        assertThat(search("栲坝引暴").html().select(".search-note a").eachText()).doesNotContain("栲坝引爆");
    }
}
