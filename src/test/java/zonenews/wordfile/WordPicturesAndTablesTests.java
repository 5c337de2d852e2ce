package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.cell;
import static zonenews.wordfile.Docx.font;
import static zonenews.wordfile.Docx.jc;
import static zonenews.wordfile.Docx.level;
import static zonenews.wordfile.Docx.num;
import static zonenews.wordfile.Docx.numbered;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pattern;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.row;
import static zonenews.wordfile.Docx.shown;
import static zonenews.wordfile.Docx.style;
import static zonenews.wordfile.Docx.t;
import static zonenews.wordfile.Docx.table;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import zonenews.article.HouseStyle;

class WordPicturesAndTablesTests extends ReadWordFile {

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
    void the_head_reaches_as_far_down_as_its_cells() throws IOException {
        String down = "<w:vMerge w:val=\"restart\"/>";
        WordFile word = read(Docx.of(
                p(t("开工项目如下：")),
                table(
                        row(
                                cell(down, p(t("序号"))),
                                cell(down, p(t("项目"))),
                                cell("<w:gridSpan w:val=\"2\"/>", p(t("投资")))),
                        row(
                                cell("<w:vMerge/>", p()),
                                cell("<w:vMerge/>", p()),
                                cell("", p(t("2025年"))),
                                cell("", p(t("2026年")))),
                        row(cell("", p(t("1"))), cell("", p(t("冷链"))), cell("", p(t("3"))), cell("", p(t("4")))))));
        assertThat(word.body())
                .contains("<thead><tr><th scope=\"col\" rowspan=\"2\">序号</th><th scope=\"col\" rowspan=\"2\">项目</th>"
                        + "<th scope=\"colgroup\" colspan=\"2\">投资</th></tr>"
                        + "<tr><th scope=\"col\">2025年</th><th scope=\"col\">2026年</th></tr></thead>"
                        + "<tbody><tr><td>1</td>");
    }

    @Test
    void a_row_that_begins_or_ends_further_in_keeps_its_figures_in_their_columns() throws IOException {
        String before = "<w:trPr><w:gridBefore w:val=\"%d\"/><w:gridAfter w:val=\"%d\"/></w:trPr>";
        WordFile word = read(Docx.of(
                p(t("指标如下：")),
                table(
                        "<w:tr>" + before.formatted(1, 0) + cell("", p(t("指标"))) + cell("", p(t("去年")))
                                + cell("", p(t("今年"))) + "</w:tr>",
                        "<w:tr>" + before.formatted(2, 0) + cell("", p(t("10"))) + cell("", p(t("20"))) + "</w:tr>",
                        "<w:tr>" + before.formatted(1, 1) + cell("", p(t("增长"))) + cell("", p(t("5%"))) + "</w:tr>")));
        assertThat(word.body())
                .contains("<tr><td>指标</td><td>去年</td><td>今年</td></tr>"
                        + "<tr><td></td><td>10</td><td>20</td></tr><tr><td>增长</td><td>5%</td><td></td></tr>");
    }

    @Test
    void bold_names_of_columns_are_a_head_when_the_corner_is_empty_or_left_out() throws IOException {
        String leftOut = "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
        WordFile word = read(Docx.of(
                p(t("指标如下：")),
                table(
                        "<w:tr>" + leftOut + cell("", p(t("<w:b/>", "去年"))) + cell("", p(t("<w:b/>", "今年")))
                                + "</w:tr>",
                        row(cell("", p(t("产值"))), cell("", p(t("10"))), cell("", p(t("20")))))));
        assertThat(word.body())
                .contains(
                        "<thead><tr><th scope=\"col\"></th><th scope=\"col\">去年</th><th scope=\"col\">今年</th></tr></thead>"
                                + "<tbody><tr><td>产值</td>");
    }

    @Test
    void whatever_stands_in_a_cell_stays_in_it() throws IOException {
        String innermost = table(row(cell("", p(t("最里层的字")))));
        String inner = table(row(cell("", p(t("内一")), p(shown("rId10", "车间"))), cell("", p(t("内二")), innermost + p())));
        WordFile word = read(Docx.of(
                        p(t("要求如下：")),
                        table(row(
                                cell("", p(t("材料")), pp(numbered(1, 0), t("申请表")), pp(numbered(1, 0), t("身份证"))),
                                cell("", p(t("外")), inner + p()))))
                .beside("numbering", pattern(0, level(0, "bullet", "\uf0b7")) + num(1, 0))
                .picture("rId10", "image1.png", png(40, 30)));
        assertThat(word.body().replaceAll("/media/[0-9a-f]{32}(w\\d+h\\d+)?", "/media/N"))
                .contains("<td><p>材料</p><ul><li>申请表</li><li>身份证</li></ul></td>"
                        + "<td><p>外</p><p>内一　内二</p>"
                        + "<figure><img src=\"/media/N.png\" alt=\"车间\" width=\"40\" height=\"30\"></figure>"
                        + "<p>最里层的字</p></td>");
    }

    @Test
    void a_new_page_within_a_paragraph_glues_no_words() throws IOException {
        String page = "<w:r><w:br w:type=\"page\"/></w:r>";
        WordFile word = read(Docx.of(p(t("正文。")), p(t("附件1"), page, t("附件2 名单")), p(page), p(t("结尾。"), page)));
        assertThat(word.body()).isEqualTo("<p>正文。</p><p>附件1<br>附件2 名单</p><p>结尾。</p>");
        String column = "<w:r><w:br w:type=\"column\"/></w:r>";
        String signature = "\u3000".repeat(20) + "管理委员会";
        assertThat(read(Docx.of(
                                p(t("请各单位按照要求抓好落实。")),
                                p(t("甲"), column, t("乙")),
                                p(page, t(signature)),
                                pp(jc("right"), t("2026年2月3日"))))
                        .body())
                .isEqualTo("<p>请各单位按照要求抓好落实。</p><p>甲<br>乙</p><p class=\"right\">管理委员会</p>"
                        + "<p class=\"right\">2026年2月3日</p>");
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
}
