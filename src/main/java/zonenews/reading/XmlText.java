package zonenews.reading;

import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in one namespace; characters that XML does not know, which old texts may hold, are left out. */
final class XmlText {

    private static final Pattern UNKNOWN_TO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private interface Step {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter writer;

    XmlText(OutputStream out, String root, String namespace) {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlText open(String name) {
        return step(() -> writer.writeStartElement(name));
    }

    XmlText close() {
        return step(writer::writeEndElement);
    }

    XmlText element(String name, String text) {
        return open(name).step(() -> writer.writeCharacters(known(text))).close();
    }

    /** An element of attributes only: name, value, name, value … */
    XmlText empty(String name, String... attributes) {
        step(() -> writer.writeEmptyElement(name));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    private void attribute(String name, String value) {
        step(() -> writer.writeAttribute(name, known(value)));
    }

    void end() {
        step(() -> {
            writer.writeEndDocument();
            writer.close();
        });
    }

    private XmlText step(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String known(String text) {
        return UNKNOWN_TO_XML.matcher(text).replaceAll("");
    }
}
