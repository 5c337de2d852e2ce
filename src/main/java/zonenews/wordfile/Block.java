package zonenews.wordfile;

import java.util.List;

/** A part of the text in reading order. */
sealed interface Block {

    /**
     * @param words with its number, automatic or typed
     */
    record Paragraph(Words words, Look look) implements Block {

        String text() {
            return words.text();
        }
    }

    /** Pictures of one paragraph. */
    record Pictures(List<Picture> pictures) implements Block {}

    /**
     * @param headRows how many of the first rows name the columns
     */
    record Table(List<List<Cell>> rows, int headRows) implements Block {}

    /** A cell that may reach over others at its right and below. */
    record Cell(int columns, int rows, List<Block> blocks) {}

    /**
     * @param part its bytes' place in the archive
     * @param place where it stood, for the notes
     */
    record Picture(String part, String description, String place) {}

    /**
     * What a paragraph looked like.
     *
     * @param style the name of its style
     * @param outline the level it heads; 0: none
     * @param alignment center, right, or empty
     * @param indented its first line begins further right
     * @param farRight it stands far from the left edge, by whatever means
     * @param size in points, of its first words
     * @param bullet the level of its bullet; -1: none
     */
    record Look(
            String style,
            int outline,
            String alignment,
            boolean indented,
            boolean farRight,
            double size,
            String font,
            int bullet) {}
}
