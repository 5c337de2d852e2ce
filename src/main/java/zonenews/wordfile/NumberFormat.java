package zonenews.wordfile;

import java.util.Locale;

/** How Word writes the number of an item: 一, 壹, ①, iv, 甲. */
final class NumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String COUNTING = "零一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] UNITS = {"", "十", "百", "千", "万"};
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟", "万"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MOST = 99_999;

    private NumberFormat() {}

    static String of(String format, int counted) {
        int number = Math.max(0, Math.min(counted, MOST));
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "decimalFullWidth", "decimalFullWidth2", "decimalHalfWidth" ->
                format.equals("decimalHalfWidth") ? String.valueOf(number) : moved(String.valueOf(number), '\uff10');
            case "numberInDash" -> "- " + number + " -";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> counting(number, COUNTING, UNITS, true);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(number, LEGAL, LEGAL_UNITS, false);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedFullstop" -> among(number, '\u2488', 20);
            case "decimalEnclosedParen" -> among(number, '\u2474', 20);
            case "ideographEnclosedCircle" -> among(number, '\u3280', 10);
            case "ideographTraditional" -> one(number, STEMS);
            case "ideographZodiac" -> one(number, BRANCHES);
            case "upperLetter" -> letter(number);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "ideographZodiacTraditional" -> sixty(number);
            case "ordinal" -> number + ending(number);
            default -> isPadded(format) ? padded(number, format.indexOf('1') + 1) : String.valueOf(number);
        };
    }

    /** Formats of a writer's own begin with an example: {@code 001, 002, 003, ...}. */
    static boolean isPadded(String format) {
        return format.matches("0+1(,.*)?");
    }

    private static String padded(int number, int digits) {
        return ("%0" + digits + "d").formatted(number);
    }

    private static String sixty(int number) {
        return number >= 1 && number <= 60
                ? STEMS.substring((number - 1) % 10, (number - 1) % 10 + 1) + BRANCHES.charAt((number - 1) % 12)
                : String.valueOf(number);
    }

    private static String ending(int number) {
        if (number % 100 / 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** 12 is 十二, not 一十二, except in sums of money. */
    private static String counting(int number, String digits, String[] units, boolean shortTen) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        String typed = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < typed.length(); i++) {
            int digit = typed.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                text.append(gap ? digits.substring(0, 1) : "")
                        .append(digits.charAt(digit))
                        .append(units[typed.length() - 1 - i]);
                gap = false;
            }
        }
        return shortTen && number >= 10 && number < 20 ? text.substring(1) : text.toString();
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    private static String moved(String digits, char zero) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) (digit - '0' + zero)));
        return text.toString();
    }

    private static String circled(int number) {
        if (number >= 21 && number <= 35) {
            return String.valueOf((char) ('\u3251' + number - 21));
        }
        return number >= 36 && number <= 50
                ? String.valueOf((char) ('\u32b1' + number - 36))
                : among(number, '\u2460', 20);
    }

    private static String among(int number, char first, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String one(int number, String of) {
        return number >= 1 && number <= of.length() ? of.substring(number - 1, number) : String.valueOf(number);
    }

    /** After Z comes AA, then BB. */
    private static String letter(int number) {
        return number == 0
                ? "0"
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat(Math.min(9, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = Math.min(number, 3_999);
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
