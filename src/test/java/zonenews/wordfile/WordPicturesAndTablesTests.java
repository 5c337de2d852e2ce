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
