package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonenews.article.Content;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;
import zonenews.site.SiteTime;

/** What a text is checked for, with what is right beside what is wrong. */
class ProofreaderTests extends Proofread {

    @Test
    void a_text_with_everything_has_nothing_to_mend() {
        nothingIn("第一段写开工。\n\n第二段接着写。");
    }

    @Test
    void title_column_text_and_source_cannot_be_missing() {
        assertThat(proofreader.check(Content.titled("", null), null))
                .extracting(Finding::rule)
                .containsExactly(Rule.TITLE_MISSING, Rule.COLUMN_MISSING, Rule.TEXT_MISSING, Rule.SOURCE_MISSING);
        assertThat(proofreader.check(Content.titled("", null), null)).allMatch(Finding::isBlocking);
    }

    @Test
    void a_title_of_more_than_fifty_characters_is_long() {
        Content fits = Content.titled("长".repeat(50), column)
                .withBody("<p>正文。</p>")
                .withOrigin(new Origin("澜州日报", "", "", "", null));
        assertThat(proofreader.check(fits, null)).isEmpty();
        Content longer = Content.titled("长".repeat(51), column)
                .withBody("<p>正文。</p>")
                .withOrigin(new Origin("澜州日报", "", "", "", null));
        assertThat(proofreader.check(longer, null)).extracting(Finding::rule).containsExactly(Rule.TITLE_LONG);
    }

    @Test
    void an_original_date_to_come_is_not_one() {
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        Content text = text("正文。").withOrigin(new Origin("澜州日报", "", "", "", today.plusDays(1)));
        assertThat(proofreader.check(text, null)).extracting(Finding::field).containsExactly("originalDate");
        assertThat(proofreader.check(text.withOrigin(new Origin("澜州日报", "", "", "", today)), null))
                .isEmpty();
    }

    @Test
    void a_headline_wants_a_picture() {
        Content headline = text("正文。").withTiming(new Timing(null, null, null, true));
        assertThat(proofreader.check(headline, null)).extracting(Finding::rule).containsExactly(Rule.COVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "截止目前，园区有企业42家。",
                "截止11月底，园区有企业42家。",
                "截止2026年3月，园区有企业42家。",
                "园区有企业42家（截止2026-03-31）。",
                "数据截止３月２日。",
                "截止二〇二六年三月，园区有企业42家。",
                "截止去年12月，园区有企业42家。"
            })
    void what_holds_up_to_a_date_holds_截至_it(String sentence) {
        assertThat(findings(sentence)).as(sentence).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.WRONG_WORD);
            assertThat(finding.place()).startsWith("截止");
            assertThat(finding.right()).startsWith("截至");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "截至11月底，园区有企业42家。",
                "报名截止11月20日。",
                "报名即日起，截止11月20日。",
                "报名时间：截止11月20日17时。",
                "报名截止时间：11月20日。",
                "截止日期为11月20日。",
                "申报于11月20日截止。",
                "3月31日截止，12月公布结果。"
            })
    void what_ends_at_a_date_may_be_called_截止(String sentence) {
        nothingIn(sentence);
    }

    // Words of the lists

    @Test
    void a_wrong_word_is_named_with_the_right_one_and_its_place() {
        List<Finding> found = findings("会议部署了布署以外的工作。\n\n会后又作布署。");
        assertThat(found).extracting(Finding::occurrence).containsExactly(1, 2);
        assertThat(found).extracting(Finding::right).containsOnly("部署");
        assertThat(found.get(1).before()).isEqualTo("会后又作");
        assertThat(found.get(1).after()).isEqualTo("。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按排名先后公布。",
                "预防犯罪宣传。",
                "家俱乐部和国家俱乐部。",
                "面临严峻工作形势。",
                "提供献血服务。",
                "究竟争什么。",
                "做好安置工作，经济建设已经完成。",
                "名单公布署名文章。",
                "立即然后开始。",
                "全体党员干部们和球迷团的代表参加。",
                "教育局公布暑期安排，部署假期值班。",
                "双方签署光伏项目协议，划拨河道整治资金。",
                "首批淮安企业来园区招标淮河治理工程。",
                "按排班表值守，按装机容量补贴。",
                "权力和义务相统一，是历史上最好的一年。",
                "研发贴片元件，构建全链条机制，融汇贯通。",
                "干部明查暗访，答辩认真，食盐份额稳定。",
                "工程从严竣工验收，诸侯选边站队。"
            })
    void a_longer_phrase_that_is_right_is_left_alone(String sentence) {
        nothingIn(sentence);
    }

    @Test
    void a_wrong_word_across_two_clauses_is_none() {
        nothingIn("<p>分工分布 署名在后</p>");
    }

    @Test
    void the_words_beside_the_text_are_read_too() {
        Origin origin = new Origin("澜州日报", "", "", "王某11010519491231002X", null);
        Policy policy = new Policy("布署〔2026〕1号", "布署办", null, "布署", null);
        Content plain = text("正文。");
        Content text = new Content(
                plain.title(), "", "", column, "", "", plain.body(), "", "", null, origin, plain.timing(), policy);
        assertThat(proofreader.check(text, null))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        "contributor", "policy.documentNumber", "policy.issuingBody", "policy.validity");
        assertThat(proofreader.check(text("正文。"), List.of("名单", "布署.pdf"), null))
                .singleElement()
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("attachments"));
    }

    @Test
    void no_rule_says_more_than_twenty_times_the_same() {
        assertThat(findings("布署。\n\n".repeat(500))).hasSize(20);
    }
}
