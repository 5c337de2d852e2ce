package zonenews.search;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of text in which what was looked for is marked. */
public record MarkedText(List<Run> runs) {

    public record Run(String text, boolean marked) {}

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
