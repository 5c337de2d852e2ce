package zonenews.editing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonenews.article.EditionMedia;

/** 附件 as the form holds them, in the order residents see: one a line, its address, a space, the name residents read. */
record AttachmentLines(List<Line> lines) {

    /**
     * @param label empty: what the file was called when it was uploaded
     */
    record Line(String address, String label) {

        String name() {
            return address.startsWith(ADDRESS) ? address.substring(ADDRESS.length()) : "";
        }
    }

    private static final String ADDRESS = "/media/";

    static AttachmentLines of(Collection<EditionMedia> media) {
        return new AttachmentLines(media.stream()
                .filter(EditionMedia::attached)
                .map(file -> new Line(file.media().address(), oneLine(file.label())))
                .toList());
    }

    static AttachmentLines read(String typed) {
        return new AttachmentLines(typed.lines()
                .map(AttachmentLines::oneLine)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("[\\s\\u3000]+", 2))
                .map(parts -> new Line(parts[0], parts.length == 1 ? "" : parts[1]))
                .toList());
    }

    AttachmentLines and(String address) {
        return address.isEmpty()
                ? this
                : new AttachmentLines(Stream.concat(lines.stream(), Stream.of(new Line(address, "")))
                        .toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String text() {
        return lines.stream()
                .map(line -> (line.address + " " + line.label).strip())
                .collect(Collectors.joining("\n"));
    }

    String labels() {
        return lines.stream()
                .map(line -> line.label.isEmpty() ? line.address : line.label)
                .collect(Collectors.joining("、"));
    }
}
