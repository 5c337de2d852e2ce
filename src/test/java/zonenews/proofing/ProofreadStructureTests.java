package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreadStructureTests extends Proofread {

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
}
