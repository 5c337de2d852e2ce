package zonenews.proofing;

import java.util.Arrays;

/**
 * A text as it is compared: half width, small letters, blanks left out; each sign knows where it stood.
 *
 * @param from for each sign of the folded text its place in the original
 */
record Folding(String text, int[] from) {

    static Folding of(String original) {
        char[] folded = new char[original.length()];
        int[] from = new int[original.length()];
        int length = 0;
        for (int i = 0; i < original.length(); i++) {
            char sign = original.charAt(i);
            if (!isBlank(sign)) {
                folded[length] = fold(sign);
                from[length++] = i;
            }
        }
        return new Folding(new String(folded, 0, length), Arrays.copyOf(from, length));
    }

    /** Folded too, with every blank as one space in its place. */
    static String sameLength(String original) {
        char[] folded = original.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = isBlank(folded[i]) ? ' ' : fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char sign) {
        char half = sign >= '\uff01' && sign <= '\uff5e' ? (char) (sign - 0xfee0) : sign;
        return Character.toLowerCase(half);
    }

    /** What takes no room counts as a blank too. */
    static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign >= '\u200b' && sign <= '\u200f'
                || sign == '\u2060'
                || sign == '\ufeff';
    }
}
