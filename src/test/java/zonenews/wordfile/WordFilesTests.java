package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.font;
import static zonenews.wordfile.Docx.indent;
import static zonenews.wordfile.Docx.jc;
import static zonenews.wordfile.Docx.level;
import static zonenews.wordfile.Docx.num;
import static zonenews.wordfile.Docx.numbered;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pattern;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.style;
import static zonenews.wordfile.Docx.styleNamed;
import static zonenews.wordfile.Docx.t;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import zonenews.article.HouseStyle;

/** What becomes of Word files: the exact text, and not a character less than the file has. */
class WordFilesTests extends ReadWordFile {

    @Test
    void a_notice_with_automatic_numbers() throws IOException {
        WordFile word = read(Docx.of(
                        pp(jc("center"), t(font("方正小标宋简体", 22), "澜州经济开发区管理委员会办公室")),
                        pp(jc("center"), t(font("方正小标宋简体", 22), NOTICE_TITLE)),
                        p(),
                        pp("", t(font("仿宋_GB2312", 16), "各镇（街道），管委会各部门，"), t(font("仿宋_GB2312", 16), "有关企业：")),
                        pp(indent(), t("春节将至，现就做好安全生产工作通知如下。")),
                        pp(indent() + numbered(1, 0), t("提高认识，压实责任")),
                        pp(indent(), t("各单位要认真落实“党政同责、一岗双责”。")),
                        pp(indent() + numbered(1, 0), t("突出重点，排查隐患")),
                        pp(indent() + numbered(1, 1), t("危险化学品")),
                        pp(indent(), t("对32家企业开展“回头看”。")),
                        pp(indent() + numbered(1, 2), t("核对重大危险源；")),
                        pp(indent() + numbered(1, 2), t("检查值班记录。")),
                        pp(indent() + numbered(1, 1), t("人员密集场所")),
                        pp(indent(), t("严查安全出口。")),
                        pp(indent() + numbered(1, 0), t("严格值守，畅通信息")),
                        pp(indent() + numbered(1, 1), t("落实24小时专人值班制度。值班电话：0571-0000001。")),
                        p(),
                        pp("<w:ind w:firstLine=\"4480\"/>", t("澜州经济开发区管理委员会办公室")),
                        pp("<w:ind w:firstLine=\"5120\"/>", t("2026年1月28日")),
                        pp(indent(), t("（此件公开发布）")))
                .beside("numbering", NUMBERS));

        assertThat(word.title()).isEqualTo("澜州经济开发区管理委员会办公室" + NOTICE_TITLE);
        assertThat(blocks(word)).isEqualTo("""
                <p class="left">各镇（街道），管委会各部门，有关企业：</p>
                <p>春节将至，现就做好安全生产工作通知如下。</p>
                <h2>一、提高认识，压实责任</h2>
                <p>各单位要认真落实“党政同责、一岗双责”。</p>
                <h2>二、突出重点，排查隐患</h2>
                <h3>（一）危险化学品</h3>
                <p>对32家企业开展“回头看”。</p>
                <p>1.核对重大危险源；</p>
                <p>2.检查值班记录。</p>
                <h3>（二）人员密集场所</h3>
                <p>严查安全出口。</p>
                <h2>三、严格值守，畅通信息</h2>
                <p>（一）落实24小时专人值班制度。值班电话：0571-0000001。</p>
                <p class="right">澜州经济开发区管理委员会办公室</p>
                <p class="right">2026年1月28日</p>
                <p>（此件公开发布）</p>""");
        assertThat(word.notes()).isEmpty();
    }

    @Test
    void one_from_wps_with_typed_numbers_and_spaces() throws IOException {
        WordFile word = read(Docx.of(
                        pp(
                                jc("center"),
                                t(font("方正小标宋_GBK", 22), "园区"),
                                t(font("方正小标宋_GBK", 22), "抢先机契机"),
                                t(font("方正小标宋_GBK", 22), " 提速度进度")),
                        pp(jc("center"), t(font("楷体_GB2312", 16), "——一季度重点项目建设纪实")),
                        p(t("　　"), t("1月5日，"), t("12个"), t("项目集中开工，总投资86.5亿元。")),
                        p(t("　　"), t(font("黑体", 16), "一、"), t(font("黑体", 16), "开局就是决战")),
                        p(t("　　<b>".replace("<b>", "")), t("项目现场 24 小时施工。")),
                        p(t("　　"), t(font("黑体", 16), "二、起步就是冲刺")),
                        p(t("　　"), t("<w:b/>", "（一）要素保障。"), t("落实土地指标620亩。")),
                        p(t("　　"), t("<w:b/>", "（二）服务跟进。"), t("实行“一项目一专班”。")),
                        p(t("　　下一步，有三项工作：")),
                        p(t("　　（一）土地报批")),
                        p(t("　　（二）环境评价")),
                        p(t("　　（三）能耗审查")),
                        p(t("                              （通讯员 周 宁）")))
                .beside(
                        "styles",
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:sz"
                                + " w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"));

        assertThat(word.title()).isEqualTo("园区抢先机契机 提速度进度");
        assertThat(word.subtitle()).isEqualTo("——一季度重点项目建设纪实");
        assertThat(blocks(word)).isEqualTo("""
                <p>1月5日，12个项目集中开工，总投资86.5亿元。</p>
                <h2>一、开局就是决战</h2>
                <p>项目现场 24 小时施工。</p>
                <h2>二、起步就是冲刺</h2>
                <p><strong>（一）要素保障。</strong>落实土地指标620亩。</p>
                <p><strong>（二）服务跟进。</strong>实行“一项目一专班”。</p>
                <p>下一步，有三项工作：</p>
                <p>（一）土地报批</p>
                <p>（二）环境评价</p>
                <p>（三）能耗审查</p>
                <p>（通讯员 周 宁）</p>""");
        assertThat(word.notes()).isEmpty();
    }

    @Test
    void a_document_with_a_red_head_keeps_its_number() throws IOException {
        WordFile word = read(Docx.of(
                pp(jc("center"), t(font("方正小标宋简体", 48), "澜州经济开发区管理委员会文件")),
                pp(jc("center"), t(font("仿宋_GB2312", 16), "澜开管〔2026〕3号")),
                pp(jc("center"), t(font("方正小标宋简体", 22), "关于印发《开发区促进企业稳岗")),
                pp(jc("center"), t(font("方正小标宋简体", 22), "若干措施》的通知")),
                pp("", t("各有关单位：")),
                pp(indent(), t("现将《若干措施》印发给你们，请认真贯彻执行。")),
                pp(jc("right"), t("澜州经济开发区管理委员会")),
                pp(jc("right"), t("二〇二六年二月三日"))));

        assertThat(word.title()).isEqualTo("关于印发《开发区促进企业稳岗若干措施》的通知");
        assertThat(blocks(word)).isEqualTo("""
                <p class="center">澜州经济开发区管理委员会文件</p>
                <p class="center">澜开管〔2026〕3号</p>
                <p class="left">各有关单位：</p>
                <p>现将《若干措施》印发给你们，请认真贯彻执行。</p>
                <p class="right">澜州经济开发区管理委员会</p>
                <p class="right">二〇二六年二月三日</p>""");
    }

    @Test
    void headings_by_style_and_lists_with_bullets() throws IOException {
        WordFile word = read(Docx.of(
                        pp(style("a3"), t("服务企业的十条举措")),
                        pp(style("a4"), t("园区营商环境专报")),
                        pp(style("1"), t("办得快")),
                        p(t("当天受理，当天办结。")),
                        pp(style("2"), t("一窗受理")),
                        pp(numbered(2, 0), t("线上：")),
                        pp(numbered(2, 1), t("手机端")),
                        pp(numbered(2, 1), t("电脑端")),
                        pp(numbered(2, 0), t("线下：政务服务大厅")),
                        pp(style("1"), t("<w:b/>", "办得好")),
                        p(
                                t("满意率"),
                                t("<w:b/>", "99.2%"),
                                t("，比上年提高"),
                                t("<w:vertAlign w:val=\"superscript\"/>", "[1]"),
                                t("。")))
                .beside(
                        "styles",
                        styleNamed("a3", "Title", "")
                                + styleNamed("a4", "Subtitle", "")
                                + styleNamed(
                                        "1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                                + styleNamed("2", "heading 2", ""))
                .beside(
                        "numbering",
                        pattern(0, level(0, "chineseCountingThousand", "第%1条"))
                                + pattern(1, level(0, "bullet", "\uf0b7"), level(1, "bullet", "\uf0d8"))
                                + num(1, 0)
                                + num(2, 1)));

        assertThat(word.title()).isEqualTo("服务企业的十条举措");
        assertThat(word.subtitle()).isEqualTo("园区营商环境专报");
        assertThat(blocks(word)).isEqualTo("""
                <h2>第一条　办得快</h2>
                <p>当天受理，当天办结。</p>
                <h3>一窗受理</h3>
                <ul><li>线上：<ul><li>手机端</li><li>电脑端</li></ul></li><li>线下：政务服务大厅</li></ul>
                <h2>第二条　办得好</h2>
                <p>满意率<strong>99.2%</strong>，比上年提高<sup>[1]</sup>。</p>""");
    }

    @Test
    void numbers_count_as_word_counts_them() throws IOException {
        String again = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        WordFile word = read(Docx.of(
                        pp(style("t"), t("编号")),
                        pp(numbered(1, 0), t("总则")),
                        pp(numbered(1, 1), t("目的")),
                        pp(numbered(1, 1), t("范围")),
                        pp(numbered(1, 0), t("附则")),
                        pp(numbered(1, 1), t("解释")),
                        pp(numbered(1, 2), t("Interpretation")),
                        pp(numbered(2, 0), t("圈一")),
                        pp(numbered(2, 0), t("圈二")),
                        pp(numbered(3, 0), t("圈又一")),
                        pp(numbered(2, 0), t("圈又二")),
                        pp(numbered(4, 0), t("金额")),
                        pp(numbered(0, 0), t("没有编号")))
                .beside("styles", styleNamed("t", "title", ""))
                .beside(
                        "numbering",
                        pattern(
                                        0,
                                        level(0, "decimal", "%1"),
                                        level(1, "decimal", "%1.%2"),
                                        level(2, "lowerRoman", "%1.%2.%3"))
                                + pattern(1, level(0, "decimalEnclosedCircleChinese", "%1"))
                                + pattern(
                                        2,
                                        level(0, "chineseLegalSimplified", "%1、")
                                                .replace("w:start w:val=\"1\"", "w:start w:val=\"120\""))
                                + num(1, 0)
                                + num(2, 1)
                                + num(3, 1, again)
                                + num(4, 2)));

        assertThat(HouseStyle.words(word.body()))
                .isEqualTo("1 总则 1.1 目的 1.2 范围 2 附则 2.1 解释 2.1.i Interpretation ①圈一 ②圈二 ①圈又一 ②圈又二" + " 壹佰贰拾、金额 没有编号");
    }
}
