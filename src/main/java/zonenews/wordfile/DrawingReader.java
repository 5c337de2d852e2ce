package zonenews.wordfile;

import java.util.List;
import java.util.function.Consumer;
import zonenews.wordfile.Block.Picture;

/** Reads what hangs on a paragraph and is drawn: pictures, text boxes, charts, shapes. */
final class DrawingReader {

    private final WordReader file;
    private final Xml whole;
    private final Consumer<String> words;
    private final List<Picture> pictures;
    private final List<Block> textBoxes;
    private boolean found;

    /**
     * @param words what is to stand in its place
     */
    DrawingReader(WordReader file, Xml whole, Consumer<String> words, List<Picture> pictures, List<Block> textBoxes) {
        this.file = file;
        this.whole = whole;
        this.words = words;
        this.pictures = pictures;
        this.textBoxes = textBoxes;
    }

    void read() {
        read(whole);
        if (!found) {
            file.notes().add("没有文字的图形（线条、形状）没有带入（在" + file.place() + "）。");
        }
    }

    private void read(Xml within) {
        for (Xml child : within.children()) {
            switch (child.name()) {
                case "w:txbxContent" -> textBox(child);
                case "a:blip" -> picture(child.attribute("r:embed"));
                case "v:imagedata" -> picture(child.attribute("r:id"));
                case "v:textpath" -> write(child.attribute("string"));
                case "c:chart", "cx:chart" -> write(file.notes().missing("图表", file.place()));
                case "dgm:relIds" -> write(smartArt(child));
                case "a:hlinkClick" -> link(child);
                case "mc:AlternateContent" -> WordReader.chosen(child).forEach(this::read);
                default -> read(child);
            }
        }
    }

    private void write(String text) {
        found = true;
        words.accept(text);
    }

    private void link(Xml link) {
        String address = file.relationships().outside(link.attribute("r:id"));
        if (address != null) {
            file.notes().add("图片上的链接没有带入（在" + file.place() + "）：" + address);
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
        found = true;
        String place = file.place();
        List<Block> inside = file.aside(content);
        if (!inside.isEmpty()) {
            String first = content.below(each -> each.is("w:p")).stream()
                    .map(Xml::words)
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            file.notes().add("文本框里的文字" + Notes.quote(first) + "放到了" + place + "之后。");
        }
        textBoxes.addAll(inside);
    }

    private void picture(String id) {
        found = true;
        String part = file.relationships().part(id).orElse(null);
        if (part != null) {
            pictures.add(new Picture(part, description(whole), file.place()));
        } else {
            write(file.notes().missing("图片（只是链接，不在文件里）", file.place()));
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
