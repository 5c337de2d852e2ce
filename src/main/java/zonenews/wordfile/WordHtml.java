package zonenews.wordfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import zonenews.media.Media;
import zonenews.wordfile.Block.Cell;
import zonenews.wordfile.Block.Paragraph;
import zonenews.wordfile.Block.Picture;
import zonenews.wordfile.Block.Pictures;
import zonenews.wordfile.Block.Table;

/** Writes what was read in the elements of the house style. */
final class WordHtml {

    private static final int LONGEST_CAPTION = 80;

    private final Function<Picture, Optional<Media>> pictures;
    private final Notes notes;
    private final StringBuilder html = new StringBuilder();

    WordHtml(Function<Picture, Optional<Media>> pictures, Notes notes) {
        this.pictures = pictures;
        this.notes = notes;
    }

    String write(List<Block> blocks) {
        Arrangement arrangement = new Arrangement(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (block instanceof Pictures several) {
                boolean captioned = next instanceof Paragraph caption && isCaption(caption, "图");
                figure(several, captioned ? (Paragraph) next : null);
                i += captioned ? 1 : 0;
            } else if (next instanceof Table table && block instanceof Paragraph caption && isCaption(caption, "表")) {
                table(table, caption.words().html(false));
                i++;
            } else if (block instanceof Table table) {
                table(table, "");
            } else if (block instanceof Paragraph paragraph) {
                int end = i;
                while (end < blocks.size() && isItem(blocks.get(end), arrangement)) {
                    end++;
                }
                if (end > i) {
                    list(blocks.subList(i, end));
                    i = end - 1;
                } else {
                    paragraph(paragraph, arrangement.of(paragraph));
                }
            }
        }
        return html.toString();
    }

    private static boolean isItem(Block block, Arrangement arrangement) {
        return hasBullet(block) && arrangement.of((Paragraph) block).tag().equals("p");
    }

    private static boolean hasBullet(Block block) {
        return block instanceof Paragraph paragraph && paragraph.look().bullet() >= 0;
    }

    private static boolean isCaption(Paragraph paragraph, String of) {
        String text = paragraph.text();
        boolean named = text.matches("(?s)" + of + "(为|[\\s\\u3000]*[\\d一二三四五六七八九十]).*");
        boolean styled = paragraph.look().style().matches("caption|题注");
        return text.length() <= LONGEST_CAPTION
                && (named && (styled || paragraph.look().alignment().equals("center"))
                        || styled && !text.startsWith(of.equals("图") ? "表" : "图"));
    }

    private void paragraph(Paragraph paragraph, Arrangement.Place place) {
        String tag = place.tag();
        boolean heading = !tag.equals("p");
        open(tag, heading ? "" : place.alignment());
        html.append(paragraph.words().html(!heading)).append("</").append(tag).append('>');
    }

    private void open(String tag, String alignment) {
        html.append('<').append(tag);
        if (!alignment.isEmpty()) {
            html.append(" class=\"").append(alignment).append('"');
        }
        html.append('>');
    }

    /** Deeper bullets belong to the item above them. */
    private void list(List<Block> items) {
        int depth = -1;
        for (Block block : items) {
            Paragraph item = (Paragraph) block;
            int level = Math.min(item.look().bullet(), depth + 1);
            if (level > depth) {
                html.append("<ul>");
            } else {
                html.append("</li>").append("</ul></li>".repeat(depth - level));
            }
            depth = level;
            html.append("<li>").append(item.words().html(true));
        }
        html.append("</li></ul>".repeat(depth + 1));
    }

    private void figure(Pictures several, @org.jspecify.annotations.Nullable Paragraph caption) {
        String words = caption == null ? "" : caption.text().replace("\n", "");
        StringBuilder images = new StringBuilder();
        StringBuilder missing = new StringBuilder();
        int count = 0;
        for (Picture picture : several.pictures()) {
            Optional<Media> media = pictures.apply(picture);
            if (media.isPresent()) {
                images.append(image(media.get(), picture.description().isEmpty() ? words : picture.description()));
                count++;
            } else {
                missing.append("<p>").append(Notes.mark("图片")).append("</p>");
            }
        }
        html.append(missing);
        if (count > 0) {
            html.append(count > 1 ? "<figure class=\"group\">" : "<figure>").append(images);
            if (caption != null) {
                html.append("<figcaption>").append(caption.words().html(false)).append("</figcaption>");
            }
            html.append("</figure>");
        } else if (caption != null) {
            html.append("<p class=\"center\">")
                    .append(caption.words().html(false))
                    .append("</p>");
        }
    }

    private static String image(Media media, String description) {
        String size = media.width() == null || media.height() == null
                ? ""
                : " width=\"" + media.width() + "\" height=\"" + media.height() + "\"";
        return "<img src=\"" + media.address() + "\" alt=\"" + Entities.escape(description) + "\"" + size + ">";
    }

    private void table(Table table, String caption) {
        html.append("<table>");
        if (!caption.isEmpty()) {
            html.append("<caption>").append(caption).append("</caption>");
        }
        int headRows = headRows(table);
        if (headRows > 0) {
            html.append("<thead>");
            table.rows().subList(0, headRows).forEach(row -> row(row, true));
            html.append("</thead>");
        }
        html.append("<tbody>");
        table.rows().subList(headRows, table.rows().size()).forEach(row -> row(row, false));
        html.append("</tbody></table>");
    }

    /** A cell that is joined downwards takes the rows it reaches into along: its height ends with the head. */
    private static int headRows(Table table) {
        int all = table.rows().size();
        int rows = Math.min(table.headRows(), all - 1);
        for (int i = 0; i < rows; i++) {
            for (Cell cell : table.rows().get(i)) {
                rows = Math.max(rows, i + cell.rows());
            }
        }
        return rows < all ? Math.max(0, rows) : 0;
    }

    private void row(List<Cell> cells, boolean head) {
        html.append("<tr>");
        for (Cell cell : cells) {
            html.append(head ? "<th scope=\"" + (cell.columns() > 1 ? "colgroup" : "col") + "\"" : "<td");
            html.append(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "");
            html.append(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
            String alignment = alignment(cell);
            html.append(head || alignment.isEmpty() ? "" : " class=\"" + alignment + "\"")
                    .append('>');
            inCell(cell.blocks(), !head);
            html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    private static String alignment(Cell cell) {
        List<String> all = cell.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).look().alignment())
                .distinct()
                .toList();
        if (all.size() != 1) {
            return "";
        }
        boolean figure = cell.blocks().size() == 1
                && ((Paragraph) cell.blocks().get(0)).text().matches("[-+−]?[\\d,.]+[%‰]?");
        return all.get(0).equals("right") && figure ? "number" : all.get(0);
    }

    private void inCell(List<Block> blocks, boolean keepBold) {
        if (blocks.size() == 1 && blocks.get(0) instanceof Paragraph only && !hasBullet(only)) {
            html.append(only.words().html(keepBold));
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int end = i;
            while (end < blocks.size() && hasBullet(blocks.get(end))) {
                end++;
            }
            if (end > i) {
                list(blocks.subList(i, end));
                i = end - 1;
            } else if (block instanceof Paragraph paragraph) {
                html.append("<p>").append(paragraph.words().html(keepBold)).append("</p>");
            } else if (block instanceof Pictures several) {
                figure(several, null);
            } else if (block instanceof Table inner) {
                flat(inner);
            }
        }
    }

    /** A table within a cell: one line for each of its rows. */
    private void flat(Table inner) {
        notes.add("表格里还套着表格，里面的那个改成了一行一段的文字。");
        for (List<Cell> row : inner.rows()) {
            List<Block> blocks =
                    row.stream().flatMap(cell -> cell.blocks().stream()).toList();
            String line = blocks.stream()
                    .filter(Paragraph.class::isInstance)
                    .map(block -> ((Paragraph) block).words().html(true))
                    .collect(Collectors.joining("\u3000"));
            if (!line.isEmpty()) {
                html.append("<p>").append(line).append("</p>");
            }
            for (Block block : blocks) {
                if (block instanceof Pictures several) {
                    figure(several, null);
                } else if (block instanceof Table innermost) {
                    flat(innermost);
                }
            }
        }
    }
}
