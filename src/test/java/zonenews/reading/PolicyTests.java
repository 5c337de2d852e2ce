package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.ReviewRules;
import zonenews.article.Timing;

/** 政策文件, what explains them, and articles that stand in several columns. */
@NewsroomTest
class PolicyTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    private Long published(String title, Policy policy) {
        return newsroom.publishedAsOf(clock.instant(), content(title, newsroom.column("政策文件"), policy));
    }

    private static Content content(String title, @Nullable Category column, Policy policy) {
        return new Content(
                title, "", "", column, "", "", "<p>正文。</p>", "", "", null, Origin.UNKNOWN, Timing.NOW, policy);
    }

    private static Policy explaining(Long policy) {
        return new Policy("", "", null, "", policy);
    }

    private Document open(Long id) {
        return newsroom.resident().get("/articles/" + id).html();
    }

    @Test
    void what_is_known_of_a_document_stands_at_its_head() {
        Policy policy = new Policy("澜经开管〔2026〕12号", "澜州经开区管委会", LocalDate.of(2026, 9, 4), "", null);
        Document page = open(published("办法", policy));
        assertThat(page.select(".policy th").eachText()).containsExactly("发文机关", "文号", "成文日期");
        assertThat(page.select(".policy td").eachText()).containsExactly("澜州经开区管委会", "澜经开管〔2026〕12号", "2026-09-04");
    }

    @Test
    void a_policy_and_what_explains_it_lead_to_each_other() {
        Long policy = published("关于印发《办法》的通知", Policy.NONE);
        Long reading = published("十个问题读懂新办法", explaining(policy));
        assertThat(open(reading).select(".related-policy").text()).isEqualTo("解读文件：《关于印发〈办法〉的通知》");
        assertThat(open(reading).select(".related-policy a").attr("href")).isEqualTo("/articles/" + policy);
        assertThat(open(policy).select(".related-policy a").eachAttr("href")).containsExactly("/articles/" + reading);
    }

    @Test
    void what_residents_may_not_see_is_not_linked() {
        Long policy = published("办法", Policy.NONE);
        Long reading = published("解读", explaining(policy));
        newsroom.change(reading, article -> article.withdraw("", "", clock.instant()));
        assertThat(open(policy).select(".related-policy")).isEmpty();
        Long other = published("另一篇解读", explaining(policy));
        newsroom.change(policy, article -> article.withdraw("", "", clock.instant()));
        assertThat(open(other).select(".related-policy")).isEmpty();
    }

    @Test
    void an_article_published_to_further_columns_stands_in_each_list_at_its_one_address() {
        Category home = newsroom.column("市县动态");
        Category parent = newsroom.column("招商引资");
        Category also = newsroom.columnBelow(parent, "招商动态");
        Long id = newsroom.published("一稿多发", home);
        newsroom.change(id, article -> {
            article.write(content("一稿多发", home, Policy.NONE), clock.instant(), "admin")
                    .alsoListIn(List.of(also));
            article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin");
        });
        for (Category column : List.of(home, parent, also)) {
            assertThat(newsroom.resident()
                            .get("/categories/" + column.slug())
                            .html()
                            .select(".rows a")
                            .eachAttr("href"))
                    .containsExactly("/articles/" + id);
        }
        assertThat(open(id).select(".breadcrumb a").last().text()).isEqualTo("市县动态");
    }
}
