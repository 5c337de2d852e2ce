package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.fieldChar;
import static zonenews.wordfile.Docx.font;
import static zonenews.wordfile.Docx.instruction;
import static zonenews.wordfile.Docx.jc;
import static zonenews.wordfile.Docx.link;
import static zonenews.wordfile.Docx.numbered;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.shown;
import static zonenews.wordfile.Docx.style;
import static zonenews.wordfile.Docx.styleNamed;
import static zonenews.wordfile.Docx.t;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordLeftoversTests extends ReadWordFile {

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
