package zonenews.proofing;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, cell or one-line field.
 *
 * @param kind the name of its element; empty in a field that holds no HTML
 * @param start where it begins in the text of its field
 * @param picture null: words of the text itself
 */
record Passage(
        String field,
        String kind,
        String text,
        int start,
        @Nullable Picture picture) {

    /**
     * Whose 图片描述 this is.
     *
     * @param number which one it is of the pictures, from 1
     * @param occurrence which one it is of the pictures and links with this address, from 1
     */
    record Picture(int number, String address, int occurrence) {}

    boolean isHeading() {
        return kind.equals("h2") || kind.equals("h3");
    }

    boolean isParagraph() {
        return kind.equals("p");
    }
}
