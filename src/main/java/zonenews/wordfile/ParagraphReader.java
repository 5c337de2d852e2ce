package zonenews.wordfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zonenews.wordfile.Block.Picture;
import zonenews.wordfile.Words.Format;

/** Reads what stands in one paragraph. */
final class ParagraphReader {

    private static final String WEB = "(?i)(https?://|mailto:|tel:).*";

    /** The run the words at hand belong to, and where they lead. */
    private record Run(Format format, boolean hidden, boolean struck, boolean capitals) {
        private static final Run PLAIN = new Run(Format.PLAIN, false, false, false);

        private Run leadingTo(@Nullable String link) {
            return new Run(new Format(format.strong(), format.em(), format.vertical(), link), hidden, struck, capitals);
        }
    }

    private final WordReader file;
    private final Xml paragraph;
    private final Words words;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Block> textBoxes = new ArrayList<>();
    private final StringBuilder struck = new StringBuilder();
    private Format ofStruck = Format.PLAIN;

    ParagraphReader(WordReader file, Xml paragraph, Words words) {
        this.file = file;
        this.paragraph = paragraph;
        this.words = words;
    }

    void read() {
        walk(paragraph, Run.PLAIN);
        nameStruck();
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Block> textBoxes() {
        return textBoxes;
    }

    private void walk(Xml parent, Run run) {
        parent.children().forEach(child -> read(child, run));
    }

    private void read(Xml xml, Run run) {
        switch (xml.name()) {
            case "w:pPr", "w:rPr", "w:delText", "w:sdtPr", "w:softHyphen", "w:lastRenderedPageBreak" -> {}
            case "w:r" -> walk(xml, look(xml, run));
            case "w:t" -> write(xml.text(), run);
            case "w:tab", "w:ptab" -> write("\u3000", run);
            case "w:br", "w:cr" -> write("\n", run);
            case "w:noBreakHyphen" -> write("-", run);
            case "w:sym" -> symbol(xml, run);
            case "w:hyperlink" -> hyperlink(xml, run);
            case "w:fldSimple" -> walk(xml, leadingTo(Fields.link(xml.attribute("w:instr")), xml, run));
            case "w:fldChar" -> field(xml, run);
            case "w:instrText" -> file.fields().instruct(xml.text());
            case "w:del", "w:moveFrom" -> file.notes().deleted();
            case "w:footnoteReference" -> footnote("footnote", xml, run);
            case "w:endnoteReference" -> footnote("endnote", xml, run);
            case "w:commentReference" -> file.comment(xml.attribute("w:id"));
            case "w:ruby" -> ruby(xml, run);
            case "m:oMath", "m:oMathPara" -> write(file.formula(xml), run);
            case "w:object" -> write(file.notes().missing(embedded(xml), file.place()), run);
            case "w:drawing", "w:pict" ->
                new DrawingReader(file, xml, text -> write(text, run), pictures, textBoxes).read();
            case "mc:AlternateContent" -> WordReader.chosen(xml).forEach(choice -> walk(choice, run));
            default -> walk(xml, run);
        }
    }

    private Run look(Xml xml, Run around) {
        String vertical = property(xml, "w:vertAlign")
                .map(Xml::value)
                .map(value -> switch (value) {
                    case "superscript" -> "sup";
                    case "subscript" -> "sub";
                    default -> "";
                })
                .orElse("");
        return new Run(
                new Format(
                        is(xml, "w:b"),
                        is(xml, "w:i"),
                        vertical.isEmpty() ? moved(xml) : vertical,
                        around.format().link()),
                is(xml, "w:vanish"),
                is(xml, "w:strike") || is(xml, "w:dstrike"),
                is(xml, "w:caps"));
    }

    /** Smaller and moved up or down by hand, a figure is an exponent all the same. */
    private String moved(Xml xml) {
        int by = xml.at("w:rPr", "w:position")
                .map(each -> each.number("w:val", 0))
                .orElse(0);
        int size = xml.at("w:rPr", "w:sz").map(each -> each.number("w:val", 0)).orElse(0);
        int usual = file.styles()
                .ofRun(paragraph, paragraph, "w:sz")
                .map(each -> each.number("w:val", 0))
                .orElse(0);
        return by == 0 || size == 0 || size >= usual ? "" : by > 0 ? "sup" : "sub";
    }

    private java.util.Optional<Xml> property(Xml run, String name) {
        return file.styles().ofRun(run, paragraph, name);
    }

    private boolean is(Xml run, String name) {
        return property(run, name).map(Xml::isOn).orElse(false);
    }

    private void write(String text, Run run) {
        if (file.fields().readsInstruction() || text.isEmpty()) {
            return;
        }
        file.fields().wordsCame();
        if (run.hidden && text.isBlank()) {
            return;
        }
        if (run.hidden) {
            file.notes().add("隐藏文字没有带入（在" + file.place() + "）：“" + text.strip() + "”。");
            return;
        }
        if (run.struck) {
            ofStruck = struck.isEmpty() ? run.format : ofStruck;
            struck.append(text);
            return;
        }
        nameStruck();
        String link = file.fields().link();
        Run where = link != null && run.format().link() == null ? leadingTo(link, null, run) : run;
        String shown = run.capitals ? text.toUpperCase(Locale.ROOT) : text;
        words.add(shown.replace("\r", "").replace("\n", text.equals("\n") ? "\n" : " "), where.format());
    }

    /** Words struck through would pass for words that hold. */
    private void nameStruck() {
        if (struck.toString().isBlank()) {
            words.add(struck.toString(), ofStruck);
        } else {
            words.add(file.notes().struck(struck.toString().strip(), file.place()), ofStruck);
        }
        struck.setLength(0);
    }

    private void symbol(Xml xml, Run run) {
        String font = xml.attribute("w:font");
        String sign = Symbols.of(font, xml.attribute("w:char"));
        write(sign == null ? file.notes().missing("符号（" + font + " 字体）", file.place()) : sign, run);
    }

    private void hyperlink(Xml xml, Run run) {
        walk(xml, leadingTo(file.relationships().outside(xml.attribute("r:id")), xml, run));
    }

    /** Only what a resident may follow; of other links their words are kept. */
    private Run leadingTo(@Nullable String address, @Nullable Xml link, Run run) {
        String plain =
                address == null ? "" : address.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty() || plain.startsWith("#")) {
            return run;
        }
        if (!plain.matches(WEB)) {
            file.notes().add("链接没有带入，只留下文字（在" + file.place() + "）：" + plain);
            return run;
        }
        return run.leadingTo(plain);
    }

    private void field(Xml xml, Run run) {
        switch (xml.attribute("w:fldCharType")) {
            case "begin" -> file.fields().begin(xml);
            case "separate" -> file.fields().separate();
            case "end" ->
                file.fields()
                        .end()
                        .ifPresent(ended -> write(
                                ended.shown() != null
                                        ? ended.shown()
                                        : file.notes().missing("域 " + ended.instruction(), file.place()),
                                run));
            default -> {}
        }
    }

    private void footnote(String kind, Xml xml, Run run) {
        nameStruck();
        String mark = file.footnote(kind, xml.attribute("w:id"));
        Format format = run.format();
        words.add(mark, new Format(false, false, "sup", format.link()));
    }

    /** Of 拼音 above characters the characters are kept. */
    private void ruby(Xml xml, Run run) {
        xml.child("w:rubyBase").ifPresent(base -> walk(base, run));
        xml.child("w:rt")
                .ifPresent(above -> file.notes().add("文字上方的注音没有带入（在" + file.place() + "）：“" + above.words() + "”。"));
    }

    private static String embedded(Xml object) {
        String program = object.below(each -> each.is("o:OLEObject")).stream()
                .map(each -> each.attribute("ProgID"))
                .findFirst()
                .orElse("");
        if (program.startsWith("Equation")) {
            return "公式";
        }
        if (program.startsWith("Excel") || program.startsWith("ET.")) {
            return "嵌入的表格（Excel）";
        }
        return program.isEmpty() ? "嵌入的对象" : "嵌入的对象（" + program + "）";
    }
}
