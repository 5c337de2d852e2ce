package zonenews.wordfile;

import java.util.HashSet;
import java.util.Set;

/** 页眉 and 页脚 have no place in an article; what they say is told, page numbers are not. */
final class Margins {

    private static final String PAGE_NUMBER = "[\\s\\u3000\\d第页共/—–－·.-]*";

    private final WordArchive archive;
    private final Relationships ofDocument;
    private final Notes notes;
    private final Set<String> seen = new HashSet<>();

    Margins(WordArchive archive, Relationships ofDocument, Notes notes) {
        this.archive = archive;
        this.ofDocument = ofDocument;
        this.notes = notes;
    }

    void look(Xml section) {
        for (Xml reference : section.children()) {
            boolean header = reference.is("w:headerReference");
            if (header || reference.is("w:footerReference")) {
                ofDocument
                        .part(reference.attribute("r:id"))
                        .filter(seen::add)
                        .flatMap(archive::xml)
                        .ifPresent(part -> tell(header ? "页眉" : "页脚", part));
            }
        }
    }

    private void tell(String what, Xml part) {
        String words = part.words().strip();
        if (!words.matches(PAGE_NUMBER)) {
            notes.add(what + "没有带入：“" + words + "”。");
        }
        if (!part.below(each -> each.is("a:blip") || each.is("v:imagedata")).isEmpty()) {
            notes.add(what + "里的图片没有带入。");
        }
    }
}
