package zonenews.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pattern such as {@code {企}[今天|昨天]开工}: a slot is filled, one of the alternatives is taken. */
final class Sentence {

    private interface Part {
        void tell(StringBuilder into, Story story);
    }

    private final List<Part> parts;

    private Sentence(List<Part> parts) {
        this.parts = parts;
    }

    static Sentence of(String pattern) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char sign = pattern.charAt(at);
            if (sign == '{') {
                int end = pattern.indexOf('}', at);
                Filling filling = Filling.named(pattern.substring(at + 1, end));
                parts.add((into, story) -> filling.fill(into, story));
                at = end + 1;
            } else if (sign == '[') {
                int end = pattern.indexOf(']', at);
                parts.add(oneOf(pattern.substring(at + 1, end)));
                at = end + 1;
            } else {
                int end = at;
                while (end < pattern.length() && pattern.charAt(end) != '{' && pattern.charAt(end) != '[') {
                    end++;
                }
                String words = pattern.substring(at, end);
                parts.add((into, story) -> into.append(words));
                at = end;
            }
        }
        return new Sentence(parts);
    }

    private static Part oneOf(String alternatives) {
        List<Sentence> each =
                Arrays.stream(alternatives.split("\\|", -1)).map(Sentence::of).toList();
        return (into, story) -> story.oneOf(each).tell(into, story);
    }

    void tell(StringBuilder into, Story story) {
        for (Part part : parts) {
            part.tell(into, story);
        }
    }

    String told(Story story) {
        StringBuilder told = new StringBuilder(80);
        tell(told, story);
        return told.toString();
    }
}
