package zonenews;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a document as strictly as its readers do. */
public final class Xml {

    private Xml() {}

    public static Element root(String document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception notWellFormed) {
            throw new AssertionError(document, notWellFormed);
        }
    }

    /** The children of that name, in the namespace of their parent. */
    public static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child
                    && child.getLocalName().equals(name)
                    && child.getNamespaceURI().equals(parent.getNamespaceURI())) {
                found.add(child);
            }
        }
        return found;
    }

    public static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name + " in " + parent.getTextContent());
        }
        return found.get(0).getTextContent();
    }
}
