package zonenews.proofing;

/**
 * A paragraph, heading, cell or one-line field.
 *
 * @param kind the name of its element; empty in a field that holds no HTML
 * @param start where it begins in the text of its field
 */
record Passage(String field, String kind, String text, int start) {

    boolean isHeading() {
        return kind.equals("h2") || kind.equals("h3");
    }

    boolean isParagraph() {
        return kind.equals("p");
    }
}
