package zonenews.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/** Chromium notes in its PDF which paragraph, row or picture everything on a page belongs to. */
class Structure {

    /** P, H2, Table, TR, TD, Figure, Caption, …; the number tells two paragraphs apart. */
    record Element(int number, String type) {}

    private final Map<COSDictionary, Map<Integer, List<Element>>> pieces = new HashMap<>();
    private int count;

    Structure(PDDocument document) {
        read(document.getDocumentCatalog().getStructureTreeRoot(), List.of());
    }

    private void read(PDStructureNode node, List<Element> within) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Element inner = new Element(++count, element.getStructureType());
                read(element, Stream.concat(within.stream(), Stream.of(inner)).toList());
            } else if (kid instanceof PDMarkedContentReference reference) {
                put(reference.getPage(), reference.getMCID(), within);
            } else if (kid instanceof Integer id && node instanceof PDStructureElement element) {
                put(element.getPage(), id, within);
            }
        }
    }

    /** What is painted with others on a layer of its own belongs to no page. */
    private void put(@Nullable PDPage page, int id, List<Element> within) {
        if (page != null) {
            pieces.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>()).put(id, within);
        }
    }

    /** The elements a numbered piece of a page belongs to, from the outermost. */
    List<Element> around(PDPage page, int id) {
        return pieces.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, List.of());
    }
}
