package zonenews.wordfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zonenews.wordfile.Block.Look;
import zonenews.wordfile.Block.Paragraph;
import zonenews.wordfile.Block.Pictures;

/** Walks through a Word file in reading order. What it does not know it looks into, so that no words get lost. */
final class WordReader {

    private final WordArchive archive;
    private final Notes notes;
    private final Fields fields = new Fields();
    private final Styles styles;
    private final Looks looks;
    private final Numbering numbering;
    private final Xml body;
    private final Relationships ofDocument;
    private final Map<String, Xml> footnotes;
    private final Map<String, Xml> comments;
    private final Map<Xml, Relationships> ofNotes = new LinkedHashMap<>();
    private final Map<Xml, String> referred = new LinkedHashMap<>();
    private final Margins margins;
    private Relationships relationships;
    private String latest = "";
    private @Nullable Words carried;

    WordReader(WordArchive archive, Notes notes) {
        this.archive = archive;
        this.notes = notes;
        String document = Relationships.of("", archive).ofType("officeDocument").orElse("word/document.xml");
        this.body = archive.xml(document)
                .filter(xml -> xml.is("w:document"))
                .flatMap(xml -> xml.child("w:body"))
                .orElseThrow(() -> new WordFileRefused("word.not-word"));
        this.relationships = Relationships.of(document, archive);
        this.ofDocument = relationships;
        this.margins = new Margins(archive, ofDocument, notes);
        this.styles = new Styles(related("styles").orElse(null));
        this.looks = new Looks(styles);
        this.numbering = new Numbering(related("numbering").orElse(null), styles);
        this.footnotes = byNumber("footnotes", "footnote");
        this.footnotes.putAll(byNumber("endnotes", "endnote"));
        this.comments = byNumber("comments", "comment");
    }

    private Optional<Xml> related(String type) {
        return relationships.ofType(type).flatMap(archive::xml);
    }

    private Map<String, Xml> byNumber(String type, String name) {
        Map<String, Xml> byNumber = new LinkedHashMap<>();
        String part = ofDocument.ofType(type).orElse("");
        Relationships ofPart = Relationships.of(part, archive);
        archive.xml(part).map(Xml::children).orElse(List.of()).stream()
                .filter(each -> each.is("w:" + name))
                .forEach(each -> {
                    byNumber.put(name + each.attribute("w:id"), each);
                    ofNotes.put(each, ofPart);
                });
        return byNumber;
    }

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        blocks(body, blocks);
        carryOn(blocks);
        for (Map.Entry<Xml, String> each : List.copyOf(referred.entrySet())) {
            relationships = ofNotes.getOrDefault(each.getKey(), ofDocument);
            List<Block> footnote = new ArrayList<>();
            blocks(each.getKey(), footnote);
            if (!footnote.isEmpty() && footnote.get(0) instanceof Paragraph first) {
                first.words().addNumber(each.getValue());
            }
            blocks.addAll(footnote);
        }
        if (!referred.isEmpty()) {
            notes.add("脚注和尾注共 " + referred.size() + " 条，移到了正文末尾，文中标着〔1〕这样的序号。");
        }
        return blocks;
    }

    void blocks(Xml parent, List<Block> out) {
        for (Xml child : parent.children()) {
            switch (child.name()) {
                case "w:p" -> paragraph(child, out);
                case "w:tbl" -> out.add(new TableReader(this).read(child));
                case "w:sectPr" -> margins.look(child);
                case "w:del", "w:moveFrom" -> notes.deleted();
                case "w:altChunk" -> notes.add("嵌入的另一份文件没有带入（在" + place() + "之后）。");
                case "m:oMathPara", "m:oMath" -> {
                    Words words = new Words();
                    words.add(formula(child), Words.Format.PLAIN);
                    out.add(new Paragraph(words, looks.of(child, words, -1)));
                }
                case "mc:AlternateContent" -> chosen(child).forEach(choice -> blocks(choice, out));
                default -> blocks(child, out);
            }
        }
    }

    /** The choice everybody's Word shows now; what stands there for old ones, if it is empty. */
    static List<Xml> chosen(Xml alternatives) {
        return alternatives
                .child("mc:Choice")
                .filter(choice -> !choice.children().isEmpty())
                .or(() -> alternatives.child("mc:Fallback"))
                .map(List::of)
                .orElse(List.of());
    }

    private void paragraph(Xml xml, List<Block> out) {
        String style = styles.name(xml);
        if (style.matches("(toc|目录)\\s*(\\d|heading)")) {
            notes.add("目录没有带入，网页上不需要。");
            return;
        }
        String plain = ownWords(xml);
        latest = plain.isBlank() ? latest : plain;
        boolean endIsGone = xml.at("w:pPr", "w:rPr", "w:del").isPresent()
                || xml.at("w:pPr", "w:rPr", "w:moveFrom").isPresent();
        Optional<Numbering.Label> label = endIsGone ? Optional.empty() : numbering.next(xml);
        Words words = new Words();
        ParagraphReader reader = new ParagraphReader(this, xml, words);
        reader.read();
        fields.paragraphEnds();
        if (carried != null) {
            carried.addAll(words);
            words = carried;
            carried = null;
        }
        if (endIsGone) {
            carried = words;
        } else {
            int bullet = label.filter(Numbering.Label::bullet)
                    .map(Numbering.Label::level)
                    .orElse(-1);
            Look look = looks.of(xml, words, bullet);
            Words trimmed = words.trimmed();
            label.ifPresent(each -> trimmed.addNumber(number(each, trimmed.text())));
            if (!trimmed.isBlank()) {
                out.add(new Paragraph(trimmed, look));
            }
        }
        if (!reader.pictures().isEmpty()) {
            out.add(new Pictures(reader.pictures()));
        }
        out.addAll(reader.textBoxes());
        xml.at("w:pPr", "w:sectPr").ifPresent(margins::look);
    }

    /** Not those of a text box that hangs on it. */
    private static String ownWords(Xml paragraph) {
        StringBuilder words = new StringBuilder();
        paragraph
                .below(each ->
                        Set.of("w:t", "m:t", "w:txbxContent", "mc:Fallback").contains(each.name()))
                .forEach(each -> words.append(each.text()));
        return words.toString();
    }

    /** What stands beside the text, in a box, is read by itself, and the text goes on behind it. */
    List<Block> aside(Xml content) {
        String before = latest;
        Words waiting = carried;
        carried = null;
        List<Block> inside = new ArrayList<>();
        blocks(content, inside);
        carryOn(inside);
        latest = before;
        carried = waiting;
        return inside;
    }

    /** The last paragraph's end was deleted with nothing after it. */
    private void carryOn(List<Block> out) {
        if (carried != null && !carried.isBlank()) {
            Words words = carried.trimmed();
            out.add(new Paragraph(words, looks.of(body, words, -1)));
        }
        carried = null;
    }

    /** 一、 needs no gap, 第一条 does, and so does 1. before a Latin word. */
    private static String number(Numbering.Label label, String words) {
        String number = label.text();
        if (!label.gap() || number.isEmpty() || words.isEmpty()) {
            return number;
        }
        char last = number.charAt(number.length() - 1);
        if (Character.isLetterOrDigit(last) && Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN) {
            return number + "\u3000";
        }
        boolean parted = !Character.isLetterOrDigit(last) && words.charAt(0) > 0x2e7f;
        return parted || number.codePointAt(0) >= 0x2460 && number.codePointAt(0) <= 0x32ff ? number : number + " ";
    }

    String formula(Xml formula) {
        String words = formula.words().strip();
        return notes.missing(words.isEmpty() ? "公式" : "公式“" + words + "”", place());
    }

    /** 〔1〕 for the first that is referred to. */
    String footnote(String kind, String id) {
        Xml footnote = footnotes.get(kind + id);
        if (footnote == null || footnote.attribute("w:type").toLowerCase().contains("separator")) {
            return "";
        }
        return referred.computeIfAbsent(footnote, each -> "〔" + (referred.size() + 1) + "〕");
    }

    void comment(String id) {
        Xml comment = comments.get("comment" + id);
        if (comment != null) {
            String author = comment.attribute("w:author");
            notes.add("批注没有带入（在" + place() + "）：" + (author.isEmpty() ? "" : author + "：") + "“"
                    + comment.words().strip() + "”。");
        }
    }

    String place() {
        return Notes.place(latest);
    }

    Notes notes() {
        return notes;
    }

    Fields fields() {
        return fields;
    }

    Styles styles() {
        return styles;
    }

    Relationships relationships() {
        return relationships;
    }

    Optional<Xml> part(String id) {
        return relationships.part(id).flatMap(archive::xml);
    }
}
