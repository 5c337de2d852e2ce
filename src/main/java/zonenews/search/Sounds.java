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

    private Sounds() {}

    /** The nearest first; none for letters, figures and rare characters. */
    static List<String> like(String character) {
        byte[] code = character.getBytes(GB);
        int row = code.length == 2 ? (code[0] & 0xFF) - FIRST_ROW : -1;
        int cell = code.length == 2 ? (code[1] & 0xFF) - FIRST_CELL : -1;
        List<String> alike = new ArrayList<>();
        if (row < 0 || row >= ROWS || cell < 0) {
            return alike;
        }
        int place = row * CELLS + cell;
        for (int step = 1; step <= NEIGHBOURS; step++) {
            add(place - step, alike);
            add(place + step, alike);
        }
        return alike;
    }

    private static void add(int place, List<String> to) {
        if (place >= 0 && place < ROWS * CELLS) {
            byte[] code = {(byte) (FIRST_ROW + place / CELLS), (byte) (FIRST_CELL + place % CELLS)};
            String character = new String(code, GB);
            if (Character.isIdeographic(character.codePointAt(0))) {
                to.add(character);
            }
        }
    }
}
