package zonenews.search;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A piece of text in which what was looked for is marked. */
public record MarkedText(List<Run> runs) {

    public record Run(String text, boolean marked) {}

    /** The marks are elements, the text is text whatever it says; written here as a page has hundreds of pieces. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Run run : runs) {
            html.append(run.marked ? "<mark>" : "")
                    .append(HtmlUtils.htmlEscape(run.text, "UTF-8"))
                    .append(run.marked ? "</mark>" : "");
        }
        return html.toString();
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
