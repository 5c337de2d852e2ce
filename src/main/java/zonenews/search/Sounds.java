package zonenews.search;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Which characters sound alike. GB 2312 keeps the 3,755 usual ones in the order of their sounds, so neighbours there do:
 * 州 and 洲.
 */
final class Sounds {

    private static final Charset GB = Charset.forName("GB18030");
    private static final int FIRST_ROW = 0xB0;
    private static final int ROWS = 40;
    private static final int FIRST_CELL = 0xA1;
    private static final int CELLS = 94;
    private static final int NEIGHBOURS = 8;
    private static final short[] PLACES = places();

    private Sounds() {}

    /** The nearest first; none for letters, figures and rare characters. */
    static List<String> like(String character) {
        List<String> alike = new ArrayList<>();
        int place = character.length() == 1 ? PLACES[character.charAt(0)] - 1 : -1;
        for (int step = 1; place >= 0 && step <= NEIGHBOURS; step++) {
            add(place - step, alike);
            add(place + step, alike);
        }
        return alike;
    }

    /** Nothing for letters, figures and rare characters. */
    static boolean areAlike(char one, char other) {
        return PLACES[one] > 0 && PLACES[other] > 0 && Math.abs(PLACES[one] - PLACES[other]) <= NEIGHBOURS;
    }

    private static void add(int place, List<String> to) {
        if (place >= 0 && place < ROWS * CELLS) {
            String character = at(place);
            if (Character.isIdeographic(character.codePointAt(0))) {
                to.add(character);
            }
        }
    }

    private static String at(int place) {
        byte[] code = {(byte) (FIRST_ROW + place / CELLS), (byte) (FIRST_CELL + place % CELLS)};
        return new String(code, GB);
    }

    /** Counted from 1; 0 for what is none of the usual characters. */
    private static short[] places() {
        short[] places = new short[Character.MAX_VALUE + 1];
        for (int place = 0; place < ROWS * CELLS; place++) {
            int character = at(place).codePointAt(0);
            if (Character.isBmpCodePoint(character) && Character.isIdeographic(character)) {
                places[character] = (short) (place + 1);
            }
        }
        return places;
    }
}
