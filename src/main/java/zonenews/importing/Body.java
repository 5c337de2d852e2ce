package zonenews.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zonenews.importing.Details.Field;

/** The text of a page without the furniture in it and below it; what is said below it joins the details. */
final class Body {

    private static final Set<Field> NEVER_BELOW = Set.of(Field.TITLE, Field.UPDATED);

    private Body() {}

    static List<Block> of(List<Block> found, Details details) {
        List<Block> text = withoutFurniture(found);
        while (!text.isEmpty() && isDetail(text.get(text.size() - 1), details)) {
            details.add(Details.of(text.remove(text.size() - 1).text()));
        }
        return text;
    }

    private static List<Block> withoutFurniture(List<Block> found) {
        List<Block> text = new ArrayList<>();
        boolean over = false;
        for (Block block : found) {
            if (!block.open()) {
                text.add(block);
            } else if (Furniture.is(block.text())) {
                over = over || !text.isEmpty() && Furniture.endsTheText(block.text());
                if (Furniture.isFoot(block.text())) {
                    removeFootAbove(text);
                }
            } else if (!over || block.isSentence() || Details.describes(block.text())) {
                text.add(block);
            }
        }
        return text;
    }

    private static void removeFootAbove(List<Block> text) {
        while (!text.isEmpty() && Furniture.maybeFoot(text.get(text.size() - 1).text())) {
            text.remove(text.size() - 1);
        }
    }

    /** A line that says anything else than the lines above the text did is text itself. */
    private static boolean isDetail(Block block, Details details) {
        if (!block.open() || !Details.describes(block.text())) {
            return false;
        }
        Details said = Details.of(block.text());
        boolean dateOfAnEvent = said.says(Field.DATE) && !block.text().contains("发布");
        return !dateOfAnEvent && NEVER_BELOW.stream().noneMatch(said::says) && !details.contradicts(said);
    }
}
