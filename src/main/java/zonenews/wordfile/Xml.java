package zonenews.wordfile;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part, named with the prefixes everybody uses for Word's vocabularies. A part with a DTD, which could
 * fetch or multiply things, is refused, and so is one of more elements or levels than a text has.
 */
final class Xml {

    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 200;

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("wordprocessingml/main", "w:"),
            Map.entry("officeDocument/relationships", "r:"),
            Map.entry("officeDocument/math", "m:"),
            Map.entry("drawingml/main", "a:"),
            Map.entry("drawingml/wordprocessingDrawing", "wp:"),
            Map.entry("drawingml/chart", "c:"),
            Map.entry("drawingml/diagram", "dgm:"),
            Map.entry("markup-compatibility", "mc:"),
            Map.entry("package/relationships", ""),
            Map.entry("http://schemas.microsoft.com/office/drawing/2014/chartex", "cx:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o:"));

    private static final Set<String> WITH_TEXT = Set.of("w:t", "w:instrText", "m:t", "a:t");

    private final String name;
    /** Names and values in turn: of hundreds of thousands of elements most have one or none. */
    private final String[] attributes;

    private List<Xml> children = List.of();
    private @Nullable StringBuilder text;

    private Xml(String name, String[] attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    static Xml read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof WordFileRefused refused) {
                throw refused;
            }
            throw new WordFileRefused("word.broken", broken);
        }
    }

    private static Xml read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Xml> open = new ArrayDeque<>();
        Xml root = null;
        Map<String, Map<String, String>> names = new HashMap<>();
        int count = 0;
        int characters = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Xml element = element(reader, names);
                    if (++count > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw new WordFileRefused("word.bomb");
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    Xml element = open.peek();
                    if (element != null && WITH_TEXT.contains(element.name)) {
                        characters += reader.getTextLength();
                        if (characters > MOST_CHARACTERS) {
                            throw new WordFileRefused("word.bomb");
                        }
                        element.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new WordFileRefused("word.dtd");
                default -> {}
            }
        }
        if (root == null) {
            throw new WordFileRefused("word.broken");
        }
        return root;
    }

    private static Xml element(XMLStreamReader reader, Map<String, Map<String, String>> names) {
        String[] attributes = new String[2 * reader.getAttributeCount()];
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes[2 * i] = name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), names);
            attributes[2 * i + 1] = reader.getAttributeValue(i);
        }
        return new Xml(name(reader.getNamespaceURI(), reader.getLocalName(), names), attributes);
    }

    private static String name(@Nullable String namespace, String local, Map<String, Map<String, String>> names) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        return names.computeIfAbsent(namespace, each -> new HashMap<>())
                .computeIfAbsent(local, each -> prefix(namespace) + local);
    }

    private static String prefix(String namespace) {
        String plain = namespace.startsWith(STRICT)
                ? namespace.substring(STRICT.length())
                : namespace.startsWith(OFFICE)
                        ? namespace.substring(OFFICE.length()).replaceFirst("/20\\d\\d", "")
                        : namespace;
        return PREFIXES.getOrDefault(plain, "?:");
    }

    private void add(Xml child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    private void append(String more) {
        if (text == null) {
            text = new StringBuilder(more.length());
        }
        text.append(more);
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String text() {
        return text == null ? "" : text.toString();
    }

    List<Xml> children() {
        return children;
    }

    String attribute(String attribute) {
        String value = find(attribute);
        return value == null ? "" : value;
    }

    private @Nullable String find(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return attributes[i + 1];
            }
        }
        return null;
    }

    /** What most of Word's elements say. */
    String value() {
        return attribute("w:val");
    }

    int number(String attribute, int otherwise) {
        return measured(find(attribute), otherwise);
    }

    /** The strict flavour measures in points, {@code 12pt}. */
    private static int measured(@Nullable String typed, int otherwise) {
        if (typed == null || !typed.matches("-?\\d{1,9}(\\.\\d{1,9})?(pt)?")) {
            return otherwise;
        }
        double number = Double.parseDouble(typed.replace("pt", ""));
        return (int) (typed.endsWith("pt") ? number * 20 : number);
    }

    /** Whether a property that is there is on. */
    boolean isOn() {
        return !Set.of("0", "false", "off", "none").contains(value());
    }

    Optional<Xml> child(String child) {
        return children.stream().filter(each -> each.is(child)).findFirst();
    }

    /** Down a path of children. */
    Optional<Xml> at(String... path) {
        Optional<Xml> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(each -> each.child(step));
        }
        return found;
    }

    /** Those below that are looked for, in order; not those within them. */
    List<Xml> below(Predicate<Xml> wanted) {
        List<Xml> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(Predicate<Xml> wanted, List<Xml> found) {
        for (Xml child : children) {
            if (wanted.test(child)) {
                found.add(child);
            } else {
                child.collect(wanted, found);
            }
        }
    }

    /** The words below, as they are typed. */
    String words() {
        StringBuilder words = new StringBuilder();
        below(each -> WITH_TEXT.contains(each.name) && !each.is("w:instrText"))
                .forEach(each -> words.append(each.text()));
        return words.toString();
    }
}
