package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.cell;
import static zonenews.wordfile.Docx.fieldChar;
import static zonenews.wordfile.Docx.font;
import static zonenews.wordfile.Docx.indent;
import static zonenews.wordfile.Docx.instruction;
import static zonenews.wordfile.Docx.jc;
import static zonenews.wordfile.Docx.level;
import static zonenews.wordfile.Docx.link;
import static zonenews.wordfile.Docx.num;
import static zonenews.wordfile.Docx.numbered;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pattern;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.row;
import static zonenews.wordfile.Docx.shown;
import static zonenews.wordfile.Docx.style;
import static zonenews.wordfile.Docx.styleNamed;
import static zonenews.wordfile.Docx.t;
import static zonenews.wordfile.Docx.table;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.NewsroomTest;
import zonenews.article.HouseStyle;

/** What becomes of Word files: the exact text, and not a character less than the file has. */
@NewsroomTest
class WordFilesTests {

    private static final String NOTICE_TITLE = "关于做好2026年春节期间安全生产工作的通知";
    private static final String NUMBERS = pattern(
                    0,
                    level(0, "chineseCountingThousand", "%1、"),
                    level(1, "chineseCountingThousand", "（%2）"),
                    level(2, "decimal", "%3."))
            + num(1, 0);

    @Autowired
    private WordFiles files;

    private WordFile read(Docx docx) throws IOException {
        Path file = docx.file();
        try {
            WordFile word = files.takeIn(file, "测试文件.docx", "admin");
            nothingIsLost(docx, word);
            return word;
        } finally {
            Files.delete(file);
        }
    }

    /** Every character that can be read in the file is read in the same order in the article or in a note about it. */
    private static void nothingIsLost(Docx docx, WordFile word) {
        List<String> texts = Xml.read(new ByteArrayInputStream(docx.document()))
                .below(each -> List.of("w:t", "w:moveFrom", "mc:Fallback", "w:rt", "w:object")
                        .contains(each.name()))
                .stream()
                .filter(each -> each.is("w:t"))
                .map(Xml::text)
                .toList();
        String all = squeezed(word.title() + word.subtitle() + HouseStyle.words(word.body()));
        String notes = squeezed(String.join("", word.notes()));
        for (String text : texts) {
            String wanted = squeezed(text);
            assertThat(all.contains(wanted) || notes.contains(wanted))
                    .as("%s in %s", wanted, all)
                    .isTrue();
        }
        int kept = texts.stream()
                .map(WordFilesTests::squeezed)
                .filter(text -> !notes.contains(text))
                .mapToInt(String::length)
                .sum();
        assertThat(all.length()).as("characters").isGreaterThanOrEqualTo(kept);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    private static String blocks(WordFile word) {
        return word.body().replaceAll("(?<=</(p|h2|h3|ul|table|figure)>)(?=<\\w)", "\n");
    }

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

    @Test
    void a_table_with_merged_cells_and_its_title() throws IOException {
        String down = "<w:vMerge w:val=\"restart\"/>";
        String goesOn = "<w:vMerge/>";
        WordFile word = read(Docx.of(
                        pp(style("none") + jc("center"), t(font("方正小标宋简体", 22), "一季度开工项目")),
                        pp(jc("center"), t("表1　开工项目一览")),
                        table(
                                "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
                                        + cell(down, p(t("序号")))
                                        + cell(down, p(t("项目")))
                                        + cell("<w:gridSpan w:val=\"2\"/>", p(t("投资（亿元）"))) + "</w:tr>",
                                "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(goesOn, p()) + cell(goesOn, p())
                                        + cell("", p(t("总投资"))) + cell("", p(t("年内"))) + "</w:tr>",
                                row(
                                        cell("", pp(numbered(1, 0) + jc("center"))),
                                        cell("", p(t("青禾智能装备")), p(t("（二期）"))),
                                        cell("", pp(jc("right"), t("12.50"))),
                                        cell(down, pp(jc("right"), t("3.1")))),
                                row(
                                        cell("", pp(numbered(1, 0) + jc("center"))),
                                        cell("", p(t("<w:b/>", "云港"), t("冷链"))),
                                        cell("", pp(jc("right"), t("8"))),
                                        cell(goesOn, p())),
                                row(cell("<w:gridSpan w:val=\"4\"/>", p(t("注：数据截至3月31日"))))))
                .beside("numbering", pattern(0, level(0, "decimal", "%1")) + num(1, 0)));

        assertThat(word.body())
                .isEqualTo("<table><caption>表1　开工项目一览</caption>"
                        + "<thead><tr><th scope=\"col\" rowspan=\"2\">序号</th><th scope=\"col\" rowspan=\"2\">项目</th>"
                        + "<th scope=\"colgroup\" colspan=\"2\">投资（亿元）</th></tr>"
                        + "<tr><th scope=\"col\">总投资</th><th scope=\"col\">年内</th></tr></thead>"
                        + "<tbody><tr><td class=\"center\">1</td><td><p>青禾智能装备</p><p>（二期）</p></td>"
                        + "<td class=\"number\">12.50</td><td rowspan=\"2\" class=\"number\">3.1</td></tr>"
                        + "<tr><td class=\"center\">2</td><td><strong>云港</strong>冷链</td><td class=\"number\">8</td></tr>"
                        + "<tr><td colspan=\"4\">注：数据截至3月31日</td></tr></tbody></table>");
    }

    @Test
    void pictures_come_with_their_captions_and_what_cannot_be_shown_is_named_in_place() throws IOException {
        Docx docx = Docx.of(
                        pp(jc("center"), t(font("黑体", 22), "园区一季度见闻")),
                        p(t("清晨的园区。")),
                        pp(jc("center"), shown("rId10", "工人在生产线上检查设备")),
                        pp(jc("center"), t("图1　青禾智能车间　周宁摄")),
                        p(shown("rId11", "C:\\用户\\DSC_0012.JPG"), shown("rId10", "")),
                        p(t("示意图如下："), shown("rId12", "")),
                        p(shown("rId13", "")),
                        p(t("结尾。")))
                .picture("rId10", "image1.png", png(40, 30))
                .picture("rId11", "image2.png", png(20, 30))
                .picture("rId12", "image3.emf", new byte[] {1, 0, 0, 0, 108})
                .refersTo("rId13", "image", "http://127.0.0.1:9/seen.png", true);

        WordFile word = read(docx);

        String names = word.body().replaceAll("/media/[0-9a-f]{32}(w\\d+h\\d+)?", "/media/N");
        assertThat(names)
                .isEqualTo("<p>清晨的园区。</p>"
                        + "<figure><img src=\"/media/N.png\" alt=\"工人在生产线上检查设备\" width=\"40\" height=\"30\">"
                        + "<figcaption>图1　青禾智能车间　周宁摄</figcaption></figure>"
                        + "<figure class=\"group\"><img src=\"/media/N.png\" alt=\"\" width=\"20\" height=\"30\">"
                        + "<img src=\"/media/N.png\" alt=\"\" width=\"40\" height=\"30\"></figure>"
                        + "<p>示意图如下：</p><p>【此处缺：图片】</p><p>【此处缺：图片（只是链接，不在文件里）】</p><p>结尾。</p>");
        assertThat(word.notes())
                .containsExactlyInAnyOrder(
                        "图片（只是链接，不在文件里）没能带入（在“示意图如下：”一段），原处写着【此处缺：图片（只是链接，不在文件里）】，请处理后删去。",
                        "网页上不能显示 EMF 格式的图片：请在 Word 里另存为 PNG 或 JPG 后再放进来。",
                        "图片没能带入（在“示意图如下：”一段），原处写着【此处缺：图片】，请处理后删去。");
        assertThat(HouseStyle.pictureNames(word.body())).hasSize(2);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void tracked_changes_are_read_as_accepted() throws IOException {
        WordFile word = read(Docx.of(
                pp(jc("center"), t(font("黑体", 22), "会议纪要")),
                p(
                        t("会议于"),
                        "<w:del w:author=\"周宁\"><w:r><w:delText>3月1日</w:delText></w:r></w:del>",
                        "<w:ins w:author=\"周宁\">" + t("3月2日") + "</w:ins>",
                        t("召开，"),
                        "<w:moveFrom>" + t("").replace("></w:t>", ">参会12人，</w:t>") + "</w:moveFrom>",
                        t("何静主持。")),
                pp("<w:rPr><w:del w:author=\"何静\"/></w:rPr>", t("前半句，")),
                p(t("后半句。")),
                p("<w:moveTo>" + t("参会12人，") + "</w:moveTo>", t("列席3人。"))));

        assertThat(blocks(word)).isEqualTo("""
                <p>会议于3月2日召开，何静主持。</p>
                <p>前半句，后半句。</p>
                <p>参会12人，列席3人。</p>""");
        assertThat(word.notes()).containsExactly("文件里有修订：新增的文字已带入，标记为删除的 2 处没有带入。");
    }

    @Test
    void footnotes_move_to_the_end_and_what_stands_around_the_text_is_listed() throws IOException {
        WordFile word = read(Docx.of(
                        pp(jc("center"), t(font("黑体", 22), "统计公报")),
                        p(
                                t("全年总产值增长6.1%"),
                                "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                                t("。"),
                                "<w:r><w:commentReference w:id=\"0\"/></w:r>"),
                        p(t("财政收入12.3亿元"), "<w:r><w:endnoteReference w:id=\"2\"/></w:r>", t("。")),
                        "<w:sectPr><w:headerReference r:id=\"rId20\"/><w:footerReference r:id=\"rId21\"/></w:sectPr>")
                .beside(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p() + "</w:footnote><w:footnote w:id=\"2\">"
                                + p("<w:r><w:footnoteRef/></w:r>", t(" 按可比价格计算。")) + "</w:footnote>")
                .beside("endnotes", "<w:endnote w:id=\"2\">" + p(t("一般公共预算收入。")) + "</w:endnote>")
                .beside("comments", "<w:comment w:id=\"0\" w:author=\"何静\">" + p(t("请核对数据")) + "</w:comment>")
                .header("rId20", "header", p(t("内部资料")))
                .header("rId21", "footer", p(t("第 "), t("1"), t(" 页"))));

        assertThat(blocks(word)).isEqualTo("""
                <p>全年总产值增长6.1%<sup>〔1〕</sup>。</p>
                <p>财政收入12.3亿元<sup>〔2〕</sup>。</p>
                <p>〔1〕按可比价格计算。</p>
                <p>〔2〕一般公共预算收入。</p>""");
        assertThat(word.notes())
                .containsExactly(
                        "批注没有带入（在“全年总产值增长6.1%。”一段）：何静：“请核对数据”。", "页眉没有带入：“内部资料”。", "脚注和尾注共 2 条，移到了正文末尾，文中标着〔1〕这样的序号。");
    }

    @Test
    void what_has_no_words_of_its_own_is_named_in_its_place() throws IOException {
        String formula = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den>"
                + "</m:f></m:oMath>";
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic>"
                + "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>" + p(t("框里的话")) + "</w:txbxContent></wps:txbx>"
                + "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox><w:txbxContent>" + p(t("框里的话")) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>";
        WordFile word = read(Docx.of(
                        pp(jc("center"), t(font("黑体", 22), "样样都有")),
                        p(t("系数为"), formula, t("。")),
                        p(t("走势见图"), "<w:r><w:drawing><c:chart r:id=\"rId5\"/></w:drawing></w:r>"),
                        p(t("流程"), "<w:r><w:drawing><dgm:relIds r:dm=\"rId6\"/></w:drawing></w:r>"),
                        p(t("附表"), "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>"),
                        p(
                                t("选项"),
                                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>",
                                "<w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r>",
                                t("甲")),
                        p(t("有框"), box, t("的段落。")),
                        p(t("看不见", "").replace("看不见", "<w:vanish/>").replace("></w:t>", ">密码在此</w:t>"), t("看得见。")),
                        p(
                                "<w:r><w:ruby><w:rt>" + t("lán") + "</w:rt><w:rubyBase>" + t("澜")
                                        + "</w:rubyBase></w:ruby></w:r>",
                                t("州")),
                        p(
                                t("带圈"),
                                fieldChar("begin"),
                                instruction("EQ \\o\\ac(○,1)"),
                                fieldChar("end"),
                                t("在此，第"),
                                fieldChar("begin"),
                                instruction(" PAGE "),
                                fieldChar("separate"),
                                t("3"),
                                fieldChar("end"),
                                t("页。")))
                .refersTo("rId6", "diagramData", "diagrams/data1.xml", false)
                .part(
                        "word/diagrams/data1.xml",
                        "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
                                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>受理</a:t></a:r></a:p>"
                                + "<a:p><a:r><a:t>办结</a:t></a:r></a:p></dgm:dataModel>"));

        assertThat(blocks(word)).isEqualTo("""
                <p>系数为【此处缺：公式“12”】。</p>
                <p>走势见图【此处缺：图表】</p>
                <p>流程【此处缺：SmartArt 图形】</p>
                <p>附表【此处缺：嵌入的表格（Excel）】</p>
                <p>选项☑【此处缺：符号（Webdings 字体）】甲</p>
                <p>有框的段落。</p>
                <p>框里的话</p>
                <p>看得见。</p>
                <p>澜州</p>
                <p>带圈①在此，第3页。</p>""");
        assertThat(word.notes().stream()
                        .map(note -> note.replaceAll("[（：“].*", ""))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "公式",
                        "图表没能带入",
                        "SmartArt 图形里的文字是",
                        "SmartArt 图形没能带入",
                        "嵌入的表格",
                        "符号",
                        "文本框里的文字",
                        "隐藏文字没有带入",
                        "文字上方的注音没有带入");
        assertThat(word.notes()).contains("SmartArt 图形里的文字是：受理、办结", "文本框里的文字“框里的话”放到了“有框的段落。”一段之后。");
    }

    @Test
    void line_breaks_alignment_and_links_stay() throws IOException {
        WordFile word = read(Docx.of(
                        pp(jc("center"), t(font("黑体", 22), "招聘"), "<w:r><w:br/></w:r>", t(font("黑体", 22), "公告")),
                        pp(jc("center"), t("（2026年3月1日）")),
                        p(
                                t("联系人：周宁"),
                                "<w:r><w:br/></w:r>",
                                t("电话：0571"),
                                "<w:r><w:noBreakHyphen/></w:r>",
                                t("0000002"),
                                "<w:r><w:tab/></w:r>",
                                t("邮箱："),
                                link("rId3", "jobs@example.cn")),
                        p(t("详见"), link("rId2", "招聘网站"), t("。")),
                        p(
                                fieldChar("begin"),
                                instruction(" HYPERLINK \"https://news.example.cn/articles/9\" "),
                                fieldChar("separate"),
                                t("上一期"),
                                fieldChar("end"),
                                t("请看。")),
                        p(
                                "<w:sdt><w:sdtPr/><w:sdtContent>" + t("控件里的字，") + "</w:sdtContent></w:sdt>",
                                "<w:smartTag>" + t("澜州") + "</w:smartTag>",
                                "<w:neverHeardOf>" + t("也要读到。") + "</w:neverHeardOf>"),
                        pp(jc("end"), t("右边的一行")))
                .refersTo("rId2", "hyperlink", "https://jobs.example.cn/a?b=1&amp;c=2", true)
                .refersTo("rId3", "hyperlink", "mailto:jobs@example.cn", true));

        assertThat(word.title()).isEqualTo("招聘公告");
        assertThat(blocks(word)).isEqualTo("""
                <p class="center">（2026年3月1日）</p>
                <p>联系人：周宁<br>电话：0571-0000002　邮箱：<a href="mailto:jobs@example.cn">jobs@example.cn</a></p>
                <p>详见<a href="https://jobs.example.cn/a?b=1&amp;c=2">招聘网站</a>。</p>
                <p><a href="https://news.example.cn/articles/9">上一期</a>请看。</p>
                <p>控件里的字，澜州也要读到。</p>
                <p class="right">右边的一行</p>""");
    }

    @Test
    void the_strict_flavour_says_the_same() throws IOException {
        Docx docx = Docx.of(pp(jc("center"), t(font("黑体", 22), "严格格式")), pp(numbered(1, 0), t("第一部分")), p(t("正文。")))
                .beside("numbering", NUMBERS);

        assertThat(blocks(read(docx.strict()))).isEqualTo("""
                <h2>一、第一部分</h2>
                <p>正文。</p>""");
    }

    @Test
    void without_a_title_the_files_name_is_one() throws IOException {
        WordFile word = read(Docx.of(p(t("第一段就是正文，没有标题。")), p(t("第二段。"))));

        assertThat(word.title()).isEqualTo("测试文件");
        assertThat(word.body()).isEqualTo("<p>第一段就是正文，没有标题。</p><p>第二段。</p>");
        assertThat(word.notes()).containsExactly("文件里没有认出标题，用了文件名，请核对。");
    }

    @Test
    void nothing_of_a_file_runs_in_a_browser() throws IOException {
        WordFile word = read(Docx.of(
                        pp(
                                style("&lt;script&gt;alert(1)&lt;/script&gt;") + jc("center"),
                                t(font("黑体", 22), "&lt;script&gt;alert(1)&lt;/script&gt;")),
                        p(link("rId1", "点我"), link("rId2", "再点"), link("rId3", "还点")),
                        p(
                                fieldChar("begin"),
                                instruction("HYPERLINK \"vbscript:msgbox(1)\""),
                                fieldChar("separate"),
                                t("域"),
                                fieldChar("end")),
                        p(t("&lt;img src=x onerror=alert(1)&gt;")),
                        p(shown("rId4", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")),
                        p(shown("rId5", "")))
                .beside("styles", styleNamed("x", "&lt;script&gt;alert(1)&lt;/script&gt;", ""))
                .refersTo("rId1", "hyperlink", "javascript:alert(1)", true)
                .refersTo("rId2", "hyperlink", "java&#10;script:alert(1)", true)
                .refersTo("rId3", "hyperlink", "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;", true)
                .picture("rId4", "image1.png", png(3, 3))
                .picture("rId5", "image2.svg", "<svg onload='alert(1)'/>".getBytes()));

        assertThat(word.title()).isEqualTo("<script>alert(1)</script>");
        assertThat(word.body().replaceAll("/media/[0-9a-f]{32}(w\\d+h\\d+)?", "/media/N"))
                .isEqualTo("<p>点我再点还点</p><p>域</p><p>&lt;img src=x onerror=alert(1)&gt;</p>"
                        + "<figure><img src=\"/media/N.png\" alt=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\""
                        + " width=\"3\" height=\"3\"></figure><p>【此处缺：图片】</p>");
        assertThat(word.notes()).anyMatch(note -> note.contains("javascript:alert(1)"));
    }
}
