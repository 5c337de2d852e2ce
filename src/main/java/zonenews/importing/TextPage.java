package zonenews.importing;

import java.util.List;

/** A page saved as text, as a reader's browser gave it. */
final class TextPage {

    private TextPage() {}

    static OldPage parse(String text) {
        List<String> lines = Lines.of(text);
        Breadcrumb breadcrumb = Breadcrumb.in(lines);
        Header header = Header.in(lines, breadcrumb.end());
        List<Block> found = TextParagraphs.of(lines.subList(header.end(), lines.size()));
        List<Block> body = Body.of(found, header.details());
        return new Findings(header.details())
                .listedIn(breadcrumb.columns())
                .titled(header.title(), header.subtitle())
                .page(SubHeadings.html(body), List.of());
    }
}
