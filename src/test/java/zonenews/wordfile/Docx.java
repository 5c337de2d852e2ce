package zonenews.wordfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files as Word and WPS do, of the XML their parts are made of. */
public final class Docx {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
            xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:v="urn:schemas-microsoft-com:vml"
            xmlns:o="urn:schemas-microsoft-com:office:office"
            """;
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    public static Docx of(String... blocks) {
        Docx docx = new Docx();
        docx.part("word/document.xml", root("document", "<w:body>" + String.join("", blocks) + "</w:body>"));
        docx.parts.put(
                "_rels/.rels",
                bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relationship("rId1", "officeDocument", "word/document.xml", false) + "</Relationships>"));
        return docx;
    }

    public Docx part(String name, String xml) {
        parts.put(name, bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
        return this;
    }

    public Docx raw(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** A part of Word's own beside the text, such as footnotes. */
    Docx beside(String name, String content) {
        refersTo("rId-" + name, name, name + ".xml", false);
        return part("word/" + name + ".xml", root(name, content));
    }

    Docx header(String id, String what, String content) {
        refersTo(id, what, what + ".xml", false);
        return part("word/" + what + ".xml", root(what.equals("header") ? "hdr" : "ftr", content));
    }

    public Docx picture(String id, String name, byte[] content) {
        refersTo(id, "image", "media/" + name, false);
        return raw("word/media/" + name, content);
    }

    public Docx refersTo(String id, String type, String target, boolean outside) {
        relationships.append(relationship(id, type, target, outside));
        return this;
    }

    private static String relationship(String id, String type, String target, boolean outside) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
                .formatted(id, TYPES + type, target, outside ? " TargetMode=\"External\"" : "");
    }

    private static String root(String name, String content) {
        return "<w:" + name + " " + NAMESPACES + ">" + content + "</w:" + name + ">";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        parts.put(
                "word/_rels/document.xml.rels",
                bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relationships + "</Relationships>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Path file() throws IOException {
        return Files.write(Files.createTempFile("test", ".docx"), bytes());
    }

    byte[] document() {
        return parts.get("word/document.xml");
    }

    /** The same in the strict flavour, whose names are others. */
    Docx strict() {
        Docx strict = new Docx();
        parts.forEach((name, content) -> strict.parts.put(
                name,
                bytes(new String(content, StandardCharsets.UTF_8)
                        .replaceAll(
                                "http://schemas.openxmlformats.org/(?!package)(\\w+)/2006/",
                                "http://purl.oclc.org/ooxml/$1/"))));
        strict.relationships.append(relationships);
        return strict;
    }

    public static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    /** A paragraph with properties. */
    public static String pp(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    public static String t(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String t(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** The size in points. */
    static String font(String name, int size) {
        return "<w:rFonts w:eastAsia=\"" + name + "\"/><w:sz w:val=\"" + size * 2 + "\"/>";
    }

    public static String jc(String alignment) {
        return "<w:jc w:val=\"" + alignment + "\"/>";
    }

    static String indent() {
        return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
    }

    static String style(String id) {
        return "<w:pStyle w:val=\"" + id + "\"/>";
    }

    static String numbered(int num, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + num + "\"/></w:numPr>";
    }

    static String styleNamed(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
                .formatted(id, name, more);
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    static String pattern(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    static String num(int num, int pattern, String... more) {
        return "<w:num w:numId=\"" + num + "\"><w:abstractNumId w:val=\"" + pattern + "\"/>" + String.join("", more)
                + "</w:num>";
    }

    public static String cell(String properties, String... blocks) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", blocks) + "</w:tc>";
    }

    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    public static String shown(String id, String description) {
        return "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"" + description
                + "\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"" + id
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    public static String link(String id, String text) {
        return "<w:hyperlink r:id=\"" + id + "\">" + t(text) + "</w:hyperlink>";
    }

    static String fieldChar(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    static String instruction(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
    }
}
