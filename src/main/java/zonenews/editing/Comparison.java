package zonenews.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zonenews.article.CategoryTree;
import zonenews.article.Edition;
import zonenews.article.HouseStyle;

/**
 * What one text says otherwise than another: field by field, the body block by block and word by word.
 *
 * @param fields those that differ
 * @param runs the whole body; unchanged and changed blocks take turns
 */
record Comparison(List<Field> fields, List<Run> runs) {

    enum Change {
        SAME,
        ADDED,
        DELETED
    }

    record Piece(Change change, String text) {}

    record Field(String label, List<Piece> pieces) {}

    /**
     * A paragraph, heading, row or picture.
     *
     * @param restyled its words are the same, its form or links are not
     */
    record Block(TextBlock.Kind kind, boolean restyled, List<Piece> pieces) {

        boolean isSame() {
            return !restyled && pieces.stream().allMatch(piece -> piece.change == Change.SAME);
        }
    }

    record Run(boolean same, List<Block> blocks) {

        /** Two or three blocks around a change are read with it; more are folded away. */
        public boolean folded() {
            return same && blocks.size() > 3;
        }
    }

    static Comparison of(Edition before, Edition after, CategoryTree columns) {
        return of(ArticleForm.of(before), ArticleForm.of(after), columns);
    }

    static Comparison of(ArticleForm before, ArticleForm after, CategoryTree columns) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> factsBefore = FormFacts.of(before, columns);
        FormFacts.of(after, columns).forEach((label, value) -> addField(fields, label, factsBefore.get(label), value));
        return new Comparison(fields, runs(before.body(), after.body()));
    }

    private static void addField(List<Field> fields, String label, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(label, WordDifference.between(before, after)));
        }
    }

    private static List<Run> runs(String before, String after) {
        List<Run> runs = new ArrayList<>();
        for (Block block : BlockDifference.between(
                TextBlock.blocks(HouseStyle.of(before)), TextBlock.blocks(HouseStyle.of(after)))) {
            if (runs.isEmpty() || runs.get(runs.size() - 1).same != block.isSame()) {
                runs.add(new Run(block.isSame(), new ArrayList<>()));
            }
            runs.get(runs.size() - 1).blocks.add(block);
        }
        return runs;
    }

    public boolean nothingChanged() {
        return fields.isEmpty() && !bodyChanged();
    }

    public boolean bodyChanged() {
        return runs.stream().anyMatch(run -> !run.same);
    }
}
