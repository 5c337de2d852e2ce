package zonenews.wordfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a paragraph or a run looks like: by itself, by its style, by those the style is based on, by the file's rule. */
final class Styles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Xml> styles = new HashMap<>();
    private @Nullable Xml defaults;
    private String ordinary = "";

    Styles(@Nullable Xml part) {
        if (part != null) {
            part.children().forEach(this::add);
        }
    }

    private void add(Xml xml) {
        if (xml.is("w:docDefaults")) {
            defaults = xml;
        } else if (xml.is("w:style")) {
            styles.putIfAbsent(xml.attribute("w:styleId"), xml);
            if (xml.attribute("w:type").equals("paragraph")
                    && xml.attribute("w:default").matches("1|true|on")) {
                ordinary = xml.attribute("w:styleId");
            }
        }
    }

    private String styleOf(Xml paragraph) {
        return paragraph.at("w:pPr", "w:pStyle").map(Xml::value).orElse(ordinary);
    }

    /** The name of a paragraph's style as Word's menu has it, in small letters. */
    String name(Xml paragraph) {
        Xml style = styles.get(styleOf(paragraph));
        return style == null
                ? ""
                : style.child("w:name").map(Xml::value).orElse("").toLowerCase(Locale.ROOT);
    }

    /** The identifier of the style that gives a paragraph its number. */
    List<String> identifiers(Xml paragraph) {
        List<String> identifiers = new ArrayList<>();
        chain(styleOf(paragraph)).forEach(style -> identifiers.add(style.attribute("w:styleId")));
        return identifiers;
    }

    Optional<Xml> ofParagraph(Xml paragraph, String property) {
        Optional<Xml> own = paragraph.at("w:pPr", property);
        return own.isPresent() ? own : ofStyle(paragraph, property);
    }

    Optional<Xml> ofStyle(Xml paragraph, String property) {
        for (Xml style : chain(styleOf(paragraph))) {
            Optional<Xml> ofStyle = style.at("w:pPr", property);
            if (ofStyle.isPresent()) {
                return ofStyle;
            }
        }
        return defaults == null ? Optional.empty() : defaults.at("w:pPrDefault", "w:pPr", property);
    }

    Optional<Xml> ofRun(Xml run, Xml paragraph, String property) {
        Optional<Xml> own = run.at("w:rPr", property);
        if (own.isPresent()) {
            return own;
        }
        List<Xml> chain = new ArrayList<>(
                chain(run.at("w:rPr", "w:rStyle").map(Xml::value).orElse("")));
        chain.addAll(chain(styleOf(paragraph)));
        for (Xml style : chain) {
            Optional<Xml> ofStyle = style.at("w:rPr", property);
            if (ofStyle.isPresent()) {
                return ofStyle;
            }
        }
        return defaults == null ? Optional.empty() : defaults.at("w:rPrDefault", "w:rPr", property);
    }

    /** A style and those it is based on; a circle ends where it is long enough. */
    private List<Xml> chain(String identifier) {
        List<Xml> chain = new ArrayList<>();
        Xml style = styles.get(identifier);
        while (style != null && chain.size() < LONGEST_CHAIN) {
            chain.add(style);
            style = style.child("w:basedOn").map(Xml::value).map(styles::get).orElse(null);
        }
        return chain;
    }

    Optional<Xml> style(String identifier) {
        return Optional.ofNullable(styles.get(identifier));
    }
}
