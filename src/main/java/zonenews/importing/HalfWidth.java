package zonenews.importing;

/** Full-width forms read as their ASCII twins, character by character, so that places in both texts are the same. */
final class HalfWidth {

    private static final char FIRST = '\uff01';
    private static final char LAST = '\uff5e';
    private static final int DISTANCE = 0xfee0;
    private static final char WIDE_SPACE = '\u3000';

    private HalfWidth() {}

    static String of(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] >= FIRST && characters[i] <= LAST) {
                characters[i] -= DISTANCE;
            } else if (characters[i] == WIDE_SPACE) {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }
}
