package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.fieldChar;
import static zonenews.wordfile.Docx.instruction;
import static zonenews.wordfile.Docx.level;
import static zonenews.wordfile.Docx.num;
import static zonenews.wordfile.Docx.numbered;
import static zonenews.wordfile.Docx.p;
import static zonenews.wordfile.Docx.pattern;
import static zonenews.wordfile.Docx.pp;
import static zonenews.wordfile.Docx.t;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import zonenews.NewsroomTest;

/** Files as Word 2016, WPS and LibreOffice write them, with all they put around the words. */
@NewsroomTest
class OtherWritersTests {

    private static final String SMART_TAG =
            "<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"chsdate\"><w:smartTagPr>"
                    + "<w:attr w:name=\"Year\" w:val=\"2026\"/></w:smartTagPr>%s</w:smartTag>";
    private static final String CONTROL =
            "<w:sdt><w:sdtPr><w:alias w:val=\"单位\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    private static final String LINE = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
            + "<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
            + "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line/></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>";

    @Autowired
    private WordFiles files;

    private WordFile read(Docx docx) throws IOException {
        Path file = docx.file();
        try {
            return files.takeIn(file, "来文.docx", "admin");
        } finally {
            Files.delete(file);
        }
    }

    private static String lines(WordFile word) {
        return word.body().replaceAll("(?<=</(p|h2|h3|ul|table|figure)>)(?=<\\w)", "\n");
    }

    @Test
    void a_whole_text_of_libreoffice_comes_with_every_number_and_note() throws IOException {
        WordFile word = files.takeIn(
                new ClassPathResource("word/libreoffice.docx").getFile().toPath(), "自动编号.docx", "admin");
        String body = lines(word).replaceAll("/media/[0-9a-f]{32}", "/media/…");
        assertThat(body + "\n\n" + String.join("\n", word.notes()))
                .isEqualTo(new ClassPathResource("word/libreoffice.expected.txt")
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .strip());
    }

    @Test
    void words_in_tags_controls_and_fields_are_words() throws IOException {
        WordFile word = read(Docx.of(
                p(
                        SMART_TAG.formatted(t("2026年3月2日")),
                        t("，"),
                        CONTROL.formatted(t("澜州经开区")),
                        t("第"),
                        simple("SEQ 图", "3"),
                        t("号。")),
                CONTROL.formatted(p(t("整段在控件里。"))),
                p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t>"
                        + "<w:softHyphen/><w:t>戊</w:t><w:sym w:font=\"Wingdings\" w:char=\"F081\"/></w:r>")));
        assertThat(lines(word)).isEqualTo("""
                <p>2026年3月2日，澜州经开区第3号。</p>
                <p>整段在控件里。</p>
                <p>甲　乙<br>丙-丁戊①</p>""");
        assertThat(word.notes()).containsExactly("文件里没有认出标题，用了文件名，请核对。");
    }

    private static String simple(String instruction, String result) {
        return "<w:fldSimple w:instr=\" " + instruction + " \">" + t(result) + "</w:fldSimple>";
    }

    @Test
    void a_field_that_shows_something_without_words_is_read_or_named() throws IOException {
        WordFile word = read(Docx.of(p(
                t("圈"),
                field("eq \\o\\ac(○,12)"),
                t("勾"),
                field("SYMBOL 252 \\f \"Wingdings\" \\s 12"),
                t("选"),
                old("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "FORMCHECKBOX"),
                old("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "FORMCHECKBOX"),
                t("填"),
                old(
                        "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲区\"/><w:listEntry w:val=\"乙区\"/></w:ddList>",
                        "FORMDROPDOWN"),
                t("号"),
                field("AUTONUM"),
                t("引"),
                field("XE \"索引\""),
                t("。"))));
        assertThat(word.body()).isEqualTo("<p>圈⑫勾✓选☑□填乙区号【此处缺：域 AUTONUM】引。</p>");
        assertThat(word.notes()).anyMatch(note -> note.startsWith("域 AUTONUM没能带入"));
    }

    /** Word leaves a place for the result of a box or list, and nothing in it. */
    @Test
    void a_tick_is_read_where_the_place_for_words_is_empty_and_once_where_it_is_not() throws IOException {
        String ticked = old("<w:checkBox><w:checked/></w:checkBox>", "FORMCHECKBOX");
        String chosen = old(
                "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲区\"/><w:listEntry w:val=\"乙区\"/></w:ddList>",
                "FORMDROPDOWN");
        String circled = field("eq \\o\\ac(○,12)");
        WordFile word = read(Docx.of(
                p(t("选"), separated(ticked, ""), t("填"), separated(chosen, ""), t("圈"), separated(circled, "")),
                p(t("选"), separated(ticked, t("☑")), t("填"), separated(chosen, t("乙区")), t("。")),
                p(t("图"), separated(field("INCLUDEPICTURE \"a.png\""), ""), t("。"))));
        assertThat(lines(word)).isEqualTo("<p>选☑填乙区圈⑫</p>\n<p>选☑填乙区。</p>\n<p>图。</p>");
    }

    private static String separated(String field, String result) {
        String end = fieldChar("end");
        return field.substring(0, field.length() - end.length()) + fieldChar("separate") + result + end;
    }

    private static String field(String instruction) {
        return fieldChar("begin") + instruction(" " + instruction + " ") + fieldChar("end");
    }

    private static String old(String choice, String instruction) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + choice + "</w:ffData></w:fldChar></w:r>"
                + instruction(instruction) + fieldChar("end");
    }

    @Test
    void a_number_struck_through_does_not_run_into_the_one_that_holds() throws IOException {
        WordFile word = read(Docx.of(p(
                t("投资"),
                t("<w:strike/>", "1"),
                t("<w:strike/><w:b/>", "00"),
                t("120亿元，"),
                t("<w:dstrike/>", "暂定"),
                t("<w:strike w:val=\"0\"/>", "已定。"))));
        assertThat(word.body()).isEqualTo("<p>投资【已划去：100】120亿元，【已划去：暂定】已定。</p>");
        assertThat(word.notes()).anyMatch(note -> note.contains("【已划去：100】"));
    }

    @Test
    void an_exponent_made_by_hand_is_one_and_capitals_stay_capitals() throws IOException {
        WordFile word = read(
                Docx.of(p(
                                t("面积10"),
                                t("<w:position w:val=\"8\"/><w:sz w:val=\"15\"/>", "4"),
                                t("平方米，H"),
                                t("<w:position w:val=\"-4\"/><w:sz w:val=\"15\"/>", "2"),
                                t("<w:position w:val=\"2\"/>", "O，"),
                                t("<w:caps/>", "gdp")))
                        .beside(
                                "styles",
                                "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"));
        assertThat(word.body()).isEqualTo("<p>面积10<sup>4</sup>平方米，H<sub>2</sub>O，GDP</p>");
    }

    @Test
    void an_item_deleted_with_its_end_is_not_counted() throws IOException {
        String deleted = "<w:del w:author=\"甲\"><w:r><w:delText>删去的一条</w:delText></w:r></w:del>";
        String gone = "<w:rPr><w:del w:author=\"甲\"/></w:rPr>";
        WordFile word = read(Docx.of(
                        pp(numbered(1, 0) + gone, deleted),
                        pp(numbered(1, 0), t("第一条。")),
                        pp(
                                numbered(1, 0) + gone.replace("w:del", "w:moveFrom"),
                                deleted.replace("w:del ", "w:moveFrom ").replace("w:del>", "w:moveFrom>")),
                        pp(numbered(1, 0), t("第二条。")))
                .beside("numbering", pattern(0, level(0, "decimal", "%1．")) + num(1, 0)));
        assertThat(lines(word)).isEqualTo("<p>1．第一条。</p>\n<p>2．第二条。</p>");
    }

    @Test
    void numbers_of_formats_that_wps_and_word_offer() throws IOException {
        String own = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
                + "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback>"
                + "<w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1、\"/></w:lvl>";
        WordFile word = read(Docx.of(
                        pp(numbered(1, 0), t("编号。")),
                        pp(numbered(1, 0), t("编号。")),
                        pp(numbered(2, 0), t("序数。")),
                        pp(numbered(3, 0), t("干支。")),
                        pp(numbered(4, 0), t("条款。")),
                        pp(numbered(5, 0), t("圈码。")))
                .beside(
                        "numbering",
                        pattern(1, own)
                                + pattern(2, level(0, "ordinal", "%1"))
                                + pattern(3, level(0, "ideographZodiacTraditional", "%1、"))
                                + pattern(4, level(0, "japaneseCounting", "第%1条"))
                                + pattern(
                                        5,
                                        level(0, "decimalEnclosedCircleChinese", "%1")
                                                .replace("w:start w:val=\"1\"", "w:start w:val=\"21\""))
                                + num(1, 1)
                                + num(2, 2)
                                + num(3, 3)
                                + num(4, 4)
                                + num(5, 5)));
        assertThat(lines(word)).isEqualTo("""
                <p>009、编号。</p>
                <p>010、编号。</p>
                <p>1st 序数。</p>
                <p>甲子、干支。</p>
                <p>第一条　条款。</p>
                <p>㉑圈码。</p>""");
    }

    @Test
    void a_line_that_is_drawn_and_a_link_on_a_picture_are_told() throws IOException {
        String linked =
                Docx.shown("rId9", "").replace("<a:graphic>", "<wp:x><a:hlinkClick r:id=\"rId8\"/></wp:x><a:graphic>");
        WordFile word = read(Docx.of(p(LINE, t("红线下的一段。")), p(linked), p(t("图后。")))
                .refersTo("rId8", "hyperlink", "https://example.gov.cn/map", true)
                .refersTo("rId9", "image", "https://example.gov.cn/a.png", true));
        assertThat(word.body()).isEqualTo("<p>红线下的一段。</p><p>【此处缺：图片（只是链接，不在文件里）】</p><p>图后。</p>");
        assertThat(word.notes())
                .contains("没有文字的图形（线条、形状）没有带入（在“红线下的一段。”一段）。", "图片上的链接没有带入（在“红线下的一段。”一段）：https://example.gov.cn/map");
        assertThat(List.copyOf(word.notes())).hasSize(4);
    }
}
