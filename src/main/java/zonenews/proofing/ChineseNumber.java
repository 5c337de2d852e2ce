package zonenews.proofing;

/** 一 to 九十九, as headings and dates are numbered. */
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    static int of(String typed) {
        int ten = typed.indexOf('十');
        if (ten < 0) {
            int number = 0;
            for (char digit : typed.toCharArray()) {
                number = number * 10 + Math.max(0, DIGITS.indexOf(digit));
            }
            return number;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(typed.charAt(0));
        int ones = ten == typed.length() - 1 ? 0 : DIGITS.indexOf(typed.charAt(ten + 1));
        return tens * 10 + ones;
    }

    static String name(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 && number > 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}
