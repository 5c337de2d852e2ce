package zonenews.wordfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zonenews.wordfile.Block.Picture;
import zonenews.wordfile.Words.Format;

/** Reads what stands in one paragraph. */
final class ParagraphReader {

    private static final String WEB = "(?i)(https?://|mailto:|tel:).*";

    /** The run the words at hand belong to, and where they lead. */
    private record Run(Format format, boolean hidden) {
        private Run leadingTo(@Nullable String link) {
            return new Run(new Format(format.strong(), format.em(), format.vertical(), link), hidden);
        }
    }

    private final WordReader file;
    private final Xml paragraph;
    private final Words words;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Block> textBoxes = new ArrayList<>();

    ParagraphReader(WordReader file, Xml paragraph, Words words) {
        this.file = file;
        this.paragraph = paragraph;
        this.words = words;
    }

    void read() {
        walk(paragraph, new Run(Format.PLAIN, false));
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
            case "w:br" -> write(xml.attribute("w:type").matches("page|column") ? "" : "\n", run);
            case "w:cr" -> write("\n", run);
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
            case "w:drawing", "w:pict" -> drawing(xml, xml, run);
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
                        vertical,
                        around.format().link()),
                is(xml, "w:vanish"));
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
        if (run.hidden) {
            file.notes().add("隐藏文字没有带入（在" + file.place() + "）：“" + text.strip() + "”。");
            return;
        }
        String link = file.fields().link();
        Run where = link != null && run.format().link() == null ? leadingTo(link, null, run) : run;
        words.add(text.replace("\r", "").replace("\n", text.equals("\n") ? "\n" : " "), where.format());
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
            case "begin" -> file.fields().begin();
            case "separate" -> file.fields().separate();
            case "end" -> {
                String instruction = file.fields().end();
                // Characters in circles and the like are made by an instruction and have no words of their own.
                if (instruction != null && instruction.matches("(?i)(EQ|FORMCHECKBOX|MACROBUTTON)\\b.*")) {
                    write(file.notes().missing("域 " + instruction, file.place()), run);
                }
            }
            default -> {}
        }
    }

    private void footnote(String kind, Xml xml, Run run) {
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

    private void drawing(Xml whole, Xml within, Run run) {
        for (Xml child : within.children()) {
            switch (child.name()) {
                case "w:txbxContent" -> textBox(child);
                case "a:blip" -> picture(whole, child.attribute("r:embed"), run);
                case "v:imagedata" -> picture(whole, child.attribute("r:id"), run);
                case "v:textpath" -> write(child.attribute("string"), run);
                case "c:chart", "cx:chart" -> write(file.notes().missing("图表", file.place()), run);
                case "dgm:relIds" -> write(smartArt(child), run);
                case "mc:AlternateContent" -> WordReader.chosen(child).forEach(choice -> drawing(whole, choice, run));
                default -> drawing(whole, child, run);
            }
        }
    }

    private String smartArt(Xml reference) {
        String inside = file.part(reference.attribute("r:dm"))
                .map(data -> String.join(
                        "、",
                        data.below(each -> each.is("a:p")).stream()
                                .map(Xml::words)
                                .filter(line -> !line.isBlank())
                                .toList()))
                .orElse("");
        if (!inside.isEmpty()) {
            file.notes().add("SmartArt 图形里的文字是：" + inside);
        }
        return file.notes().missing("SmartArt 图形", file.place());
    }

    private void textBox(Xml content) {
        String place = file.place();
        List<Block> inside = new ArrayList<>();
        file.blocks(content, inside);
        if (!inside.isEmpty()) {
            file.notes().add("文本框里的文字" + Notes.quote(content.words()) + "放到了" + place + "之后。");
        }
        textBoxes.addAll(inside);
    }

    private void picture(Xml drawing, String id, Run run) {
        String part = file.relationships().part(id).orElse(null);
        if (part != null) {
            pictures.add(new Picture(part, description(drawing), file.place()));
        } else {
            write(file.notes().missing("图片（只是链接，不在文件里）", file.place()), run);
        }
    }

    private static String description(Xml drawing) {
        String described = drawing.below(each -> each.is("wp:docPr")).stream()
                .map(each -> each.attribute("descr"))
                .findFirst()
                .or(() -> drawing.below(each -> each.is("v:shape")).stream()
                        .map(each -> each.attribute("alt"))
                        .findFirst())
                .orElse("")
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
        // Word and WPS put a file's name or a machine's guess there when nobody has written anything.
        boolean nobodys = described.matches("(?i).*\\.(jpe?g|png|gif|bmp|tiff?|webp|emf|wmf)")
                || described.matches(".*(AI 生成的内容可能不正确|描述已自动生成).*")
                || described.matches("(?i)(图片|picture|image|img|微信图片)[\\s_\\d-]*");
        return nobodys ? "" : described;
    }
}
