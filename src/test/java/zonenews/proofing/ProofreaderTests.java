package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;
import zonenews.site.SiteTime;

/** What a text is checked for, with what is right beside what is wrong. */
@NewsroomTest
class ProofreaderTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Proofreader proofreader;

    @Autowired
    private TestClock clock;

    private Category column;

    @BeforeEach
    void aColumn() {
        column = newsroom.column("园区要闻");
    }

    private Content text(String body) {
        return Content.titled("园区开工", column)
                .withBody(HouseStyle.of(body))
                .withOrigin(new Origin("澜州日报", "", "", "", null));
    }

    private List<Finding> findings(String body) {
        return proofreader.check(text(body), null);
    }

    private List<Rule> rules(String body) {
        return findings(body).stream().map(Finding::rule).toList();
    }

    private void nothingIn(String body) {
        assertThat(findings(body)).as(body).isEmpty();
    }

    private void finds(Rule rule, String body, String place) {
        assertThat(findings(body)).as(body).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

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

    // Numbers

    @Test
    void a_whole_id_number_with_the_right_check_digit_blocks() {
        finds(Rule.ID_NUMBER, "身份证号11010519491231002X，已登记。", "11010519491231002X");
        finds(Rule.ID_NUMBER, "身份证号１１０１０５１９４９１２３１００２ｘ。", "１１０１０５１９４９１２３１００２ｘ");
        finds(Rule.ID_NUMBER, "身份证号110105 19491231 002X。", "110105 19491231 002X");
        assertThat(findings("号码11010519491231002X。").get(0).isBlocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "校验码不对110105194912310021。",
                "没有这一天110105194902300027。",
                "遮住的110105********002X。",
                "更长的流水号9911010519491231002X77。",
                "信用代码91330100MA2XXXXX0X。"
            })
    void other_long_numbers_are_no_id_numbers(String sentence) {
        assertThat(rules(sentence)).doesNotContain(Rule.ID_NUMBER);
    }

    @Test
    void a_number_in_the_description_of_a_picture_blocks_and_leads_to_the_picture() {
        String picture = "/media/00000000000000000000000000000000.png";
        List<Finding> found = findings(("<figure><img src=\"%1$s\" alt=\"厂房\"></figure>"
                        + "<figure><img src=\"%1$s\" alt=\"王某11010519491231002X\"></figure><p>正文。</p>")
                .formatted(picture));
        assertThat(found)
                .filteredOn(each -> each.rule() == Rule.ID_NUMBER)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isBlocking()).isTrue();
                    assertThat(finding.place()).isEqualTo(picture);
                    assertThat(finding.occurrence()).isEqualTo(2);
                    assertThat(finding.message()).contains("第 2 幅图片的图片描述", "11010519491231002X");
                });
        assertThat(findings("<figure><img src=\"%s\" alt=\"布署\"></figure><p>正文。</p>".formatted(picture)))
                .filteredOn(each -> each.rule() == Rule.WRONG_WORD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.right())
                        .as("it would be put in the place of the picture")
                        .isEmpty());
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
    void a_mobile_number_is_pointed_out_but_not_inside_a_longer_one() {
        finds(Rule.MOBILE_NUMBER, "联系电话13857112345。", "13857112345");
        finds(Rule.MOBILE_NUMBER, "联系电话138 5711 2345。", "138 5711 2345");
        nothingIn("流水号2013857112345678。");
        nothingIn("电话0571-13857112。");
        nothingIn("联系电话0571-85551234。");
    }

    @Test
    void a_bank_card_number_is_one_by_its_last_digit() {
        finds(
                Rule.BANK_CARD,
                "账号6222020200000000004。".replace("6222020200000000004", luhn("622202020000000000")),
                luhn("622202020000000000"));
        String right = luhn("622202020000000000");
        String wrong = right.substring(0, 18) + (char) ('0' + (right.charAt(18) - '0' + 1) % 10);
        nothingIn("账号" + wrong + "。");
    }

    private static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    // Days

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2月30日",
                "4月31日",
                "2023年2月29日",
                "13月5日",
                "2023年13月",
                "0月3日",
                "3月0日",
                "2023-02-30",
                "2023.4.31",
                "2023/13/01",
                "二〇二三年二月三十日",
                "6月31号",
                "2100年2月29日"
            })
    void a_day_that_no_calendar_has_is_found(String day) {
        finds(Rule.IMPOSSIBLE_DATE, "定于" + day + "举行。", day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年2月29日",
                "2000年2月29日",
                "12月31日",
                "2024-02-29",
                "二〇二四年二月二十九日",
                "1月1号",
                "24月龄",
                "第31日",
                "30日内",
                "13月薪",
                "版本2023.13.45.1",
                "IP 192.168.13.32"
            })
    void other_days_and_numbers_are_left_alone(String day) {
        nothingIn("定于" + day + "举行。");
    }

    @Test
    void a_weekday_must_fit_its_date() {
        finds(Rule.WRONG_WEEKDAY, "定于2026年11月24日（星期一）举行。", "2026年11月24日（星期一");
        finds(Rule.WRONG_WEEKDAY, "定于2026年11月24日周三举行。", "2026年11月24日周三");
        nothingIn("定于2026年11月24日（星期二）举行。");
        nothingIn("定于2026年11月24日（周二）举行。");
        nothingIn("定于2026年11月22日（星期天）举行。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年3月2日（星期%s）",
                "2026年3月2日(周%s)",
                "2026年3月2日 星期%s",
                "2026年3月2日，星期%s",
                "3月2日（周%s）",
                "3月2日（本周%s）",
                "3月2日（下个星期%s）",
                "3月2日上午（周%s）",
                "3月2日晚上星期%s",
                "本周%s（3月2日）",
                "星期%s（2026年3月2日）",
                "下周%s上午（即3月2日）",
                "2026-03-02（星期%s）",
                "2026.3.2 周%s",
                "2026/3/2（礼拜%s）",
                "二〇二六年三月二日（星期%s）",
                "３月２日（周%s）"
            })
    void a_weekday_must_fit_its_date_however_it_is_written(String form) {
        assertThat(inMarch("定于" + form.formatted("一") + "举行。")).isEmpty();
        assertThat(inMarch("定于" + form.formatted("二") + "举行。")).containsExactly(Rule.WRONG_WEEKDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每周三（3月2日起）开放",
                "每个周三（3月2日起）开放",
                "周一至周五（3月2日起）开放",
                "自3月2日起，每周三开放",
                "3月2日上午，每周三的例会",
                "3月2日周边道路封闭",
                "3月2日上周三的会议纪要"
            })
    void a_weekday_that_says_something_else_is_left_alone(String sentence) {
        assertThat(inMarch(sentence)).isEmpty();
    }

    private List<Rule> inMarch(String body) {
        Content text = text(body).withOrigin(new Origin("澜州日报", "", "", "", LocalDate.of(2026, 3, 2)));
        return proofreader.check(text, null).stream().map(Finding::rule).toList();
    }

    @Test
    void the_year_of_a_date_is_that_of_the_nearest_before_or_of_the_text() {
        assertThat(inMarch("定于6月2日（星期一）举行。"))
                .as("2 June was a Monday the year before")
                .containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("2025年5月20日通知，定于6月2日（星期一）举行。")).isEmpty();
        assertThat(inMarch("2025年5月20日通知，定于6月2日（星期二）举行。")).isEmpty();
        assertThat(inMarch("去年12月30日（星期二）和今年1月5日（星期一）。")).isEmpty();
    }

    @Test
    void of_several_days_the_first_and_the_last_have_their_weekdays() {
        nothingIn("2026年11月24日至26日（周二至周四）举行。");
        finds(Rule.WRONG_WEEKDAY, "2026年11月24日至26日（周二至周五）举行。", "26日（周二至周五");
        finds(Rule.WRONG_WEEKDAY, "2026年11月24日至26日（周一至周四）举行。", "26日（周一至周四");
        nothingIn("2026年11月30日至12月2日（周一至周三）举行。");
        nothingIn("2026年11月24日、26日（周二、周四）举行。");
        nothingIn("2026年11月24日（周二）至26日（周四）举行。");
        nothingIn("2026年3月24日、25日、26日（周二至周四）举行。");
        nothingIn("2026年3月24日、25日、26日（周二、周三、周四）举行。");
        finds(Rule.WRONG_WEEKDAY, "2026年3月24日、25日、26日（周三至周四）举行。", "26日（周三至周四");
    }

    @Test
    void a_day_that_goes_on_is_in_the_year_that_was_typed() {
        assertThat(inMarch("2025年3月24日至26日（周一至周三）举行。")).isEmpty();
        assertThat(inMarch("2025年3月24日至26日（周二至周四）举行。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("2023年2月27日至29日举行。")).containsExactly(Rule.IMPOSSIBLE_DATE);
        finds(Rule.WRONG_WEEKDAY, "2025年3月24日至26日（周一至周四）举行。", "26日（周一至周四");
        assertThat(findings("2025年3月24日至26日（周一至周四）举行。").get(0).message()).contains("2025 年 3 月 26 日是星期三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本周六周日（3月7日、8日）",
                "周六、周日（3月7日、8日）",
                "周五及周六（3月6日、7日）",
                "周五与周六（3月6日、7日）",
                "周五和周六上午（3月6日、7日）",
                "每周六周日（3月2日起）",
                "每周六及周日（3月2日起）"
            })
    void weekdays_named_together_before_their_days_are_each_somebodys(String days) {
        assertThat(inMarch(days + "开放。")).isEmpty();
    }

    @Test
    void weekdays_named_together_that_are_nobodys_are_found() {
        assertThat(inMarch("本周六周日（3月6日、7日）开放。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("周五及周六（3月5日、6日）开放。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("3月1日周日（3月2日）开放。"))
                .as("the sign before is that of a date")
                .containsExactly(Rule.WRONG_WEEKDAY);
    }

    // Punctuation

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他说“今天开工。",
                "他说今天开工”。",
                "印发《办法的通知。",
                "印发办法》的通知。",
                "总投资（含设备5亿元。",
                "总投资含设备）5亿元。",
                "【图一 说明。",
                "他说“这是‘试点”。",
                "他说\"今天开工。"
            })
    void marks_that_have_lost_their_other_half_are_found(String sentence) {
        assertThat(rules(sentence)).containsOnly(Rule.UNPAIRED).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他说：“今天‘试点’开工。”",
                "印发《〈办法〉实施细则》（试行）。",
                "印发《关于转发《办法》的通知》。",
                "他说\"今天开工\"，配有55\"屏幕。",
                "荣获\"专精特新2025\"称号。",
                "\"双11\"活动今天开始。",
                "混用(全角）也成对。",
                "1）先登记；2）再领号。",
                "It’s an example。",
                "〔2026〕3号【公告】「引」『引』。"
            })
    void marks_in_pairs_are_left_alone(String sentence) {
        nothingIn(sentence);
    }

    @Test
    void of_several_quoted_paragraphs_only_the_last_is_closed() {
        nothingIn("“第一段没有说完。\n\n“第二段说完了。”");
        assertThat(rules("“第一段没有说完。\n\n第二段说完了。”")).containsOnly(Rule.UNPAIRED).hasSize(2);
    }

    @Test
    void a_mark_may_be_closed_after_a_line_break_or_in_bold() {
        nothingIn("<p>印发《<strong>办法</strong><br>》的通知。</p>");
    }

    @Test
    void marks_are_not_doubled() {
        finds(Rule.DOUBLED_PUNCTUATION, "开工，，投产。", "，，");
        finds(Rule.DOUBLED_PUNCTUATION, "开工投产。。", "。。");
        finds(Rule.DOUBLED_PUNCTUATION, "开工，。投产", "，。");
        nothingIn("太好了！！真的吗？？还有……——完。");
        nothingIn("网址 https://a.example/x,1 和 1,234 元。");
    }

    // Structure

    @Test
    void a_lower_heading_needs_a_higher_one_before_it() {
        finds(Rule.HEADING_ORDER, "<h3>小标题</h3><p>正文。</p>", "小标题");
        nothingIn("<h2>大标题</h2><h3>小标题</h3><p>正文。</p>");
    }

    @Test
    void numbers_follow_each_other() {
        finds(Rule.NUMBERING, "<p>一、第一件</p><p>三、第三件</p>", "三、");
        finds(Rule.NUMBERING, "<p>二、没有一</p>", "二、");
        finds(Rule.NUMBERING, "<p>一、甲</p><p>（一）子</p><p>（三）丑</p>", "（三）");
        finds(Rule.NUMBERING, "<p>1. 甲</p><p>3. 丙</p>", "3.");
        nothingIn("<h2>一、甲</h2><p>（一）子</p><p>1. 子一</p><p>2. 子二</p><p>（二）丑</p><p>1. 丑一</p><h2>二、乙</h2><p>（一）寅</p>");
        nothingIn("<p>一、甲</p><p>二、乙</p><p>附件</p><p>一、甲</p>");
        nothingIn("<p>一、甲</p><p>（一）子</p><p>（二）丑</p><p>二、乙</p><p>（三）寅</p>");
        nothingIn("<p>1.5万平方米。</p><p>3.2万平方米。</p>");
        nothingIn("<p>九、甲</p>".replace("九", "一") + "<p>二、乙</p>");
    }

    @Test
    void tenth_and_eleventh_follow_too() {
        StringBuilder text = new StringBuilder();
        for (String number : List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")) {
            text.append("<p>").append(number).append("、事项</p>");
        }
        nothingIn(text.toString());
        assertThat(findings(text.toString().replace("<p>十一、事项</p>", "")).get(0).message())
                .contains("“十”");
    }

    @Test
    void the_same_paragraph_twice_is_pointed_out_once() {
        String paragraph = "这一段话有二十个字以上，因为粘贴了两次所以重复出现。";
        assertThat(rules(paragraph + "\n\n别的。\n\n" + paragraph + "\n\n" + paragraph))
                .containsExactly(Rule.REPEATED_PARAGRAPH);
        nothingIn("特此公告。\n\n特此公告。");
    }

    @Test
    void a_picture_that_was_not_taken_blocks() {
        assertThat(findings("上文。\n\n【图片未能带入：image1.png】\n\n下文。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.PICTURE_NOT_TAKEN);
                    assertThat(finding.isBlocking()).isTrue();
                    assertThat(finding.place()).isEqualTo("【图片未能带入：image1.png】");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"【附件未能带入：名单.xlsx】", "【此处缺：公式“12”】", "【视频未能带入】"})
    void what_else_was_not_taken_is_no_picture(String mark) {
        assertThat(findings("上文" + mark + "下文。")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().label()).isEqualTo("没能带入或待处理的内容");
            assertThat(finding.message()).isEqualTo("这里有内容没能带入，请补上，或者删去这几个字");
        });
        assertThat(findings("上文【已划去：100】下文。").get(0).message()).contains("划去的");
    }

    // Links

    private List<Rule> link(String address) {
        return rules("<p>见<a href=\"" + address + "\">这里</a>。</p>");
    }

    @Test
    void links_lead_to_what_residents_can_open() {
        Long open = newsroom.published("公开的");
        Long draft = newsroom.draft("草稿");
        Long later = newsroom.scheduled("明天发", Duration.ofDays(1));
        Long gone = newsroom.withdrawn("撤了", "撤稿");
        assertThat(link("/articles/" + open)).isEmpty();
        assertThat(link("/articles/" + open + "/print?x=1#p")).isEmpty();
        assertThat(link("https://news.example.cn/articles/" + open)).isEmpty();
        assertThat(link("/articles/" + draft)).containsExactly(Rule.LINK_NOT_PUBLIC);
        assertThat(link("/articles/" + later)).containsExactly(Rule.LINK_NOT_PUBLIC);
        assertThat(link("/articles/" + gone)).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("/articles/999999999")).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("https://news.example.cn/articles/999999999")).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("/categories/" + column.slug())).isEmpty();
        assertThat(link("/categories/no-such-column")).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("/art/2023/2/14/art_123.html")).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("/admin/articles/" + open)).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("/media/00000000000000000000000000000000.pdf")).containsExactly(Rule.FILE_MISSING);
        assertThat(link("http://192.168.3.4:8080/doc")).containsExactly(Rule.LINK_BROKEN);
        assertThat(link("https://www.example.gov.cn/art/1.html")).isEmpty();
        assertThat(link("#top")).isEmpty();
        assertThat(link("/")).isEmpty();
        assertThat(link("/search?q=a")).isEmpty();
    }

    @Test
    void an_article_may_lead_to_itself_before_it_is_public() {
        Long id = newsroom.draft("自己");
        assertThat(proofreader.check(text("<p><a href=\"/articles/" + id + "\">本文</a></p>"), id))
                .isEmpty();
    }

    @Test
    void a_picture_needs_its_description_and_its_file() {
        String picture =
                "<figure><img src=\"/media/00000000000000000000000000000000.png\" alt=\"%s\"></figure><p>正文。</p>";
        assertThat(rules(picture.formatted(""))).containsExactly(Rule.ALT_MISSING, Rule.FILE_MISSING);
        assertThat(rules(picture.formatted("一台吊机"))).containsExactly(Rule.FILE_MISSING);
    }

    @Test
    void no_rule_says_more_than_twenty_times_the_same() {
        assertThat(findings("布署。\n\n".repeat(500))).hasSize(20);
    }
}
