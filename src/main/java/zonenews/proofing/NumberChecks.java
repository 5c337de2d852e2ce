package zonenews.proofing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that belong to one person. */
final class NumberChecks {

    private static final Pattern ID = Pattern.compile(
            "(?<![0-9a-z])([1-9]\\d{5})[ -]?((?:18|19|20)\\d{2})(\\d{2})(\\d{2})[ -]?" + "(\\d{3}[0-9x])(?![0-9a-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9a-z.-])(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9a-z]|[.-]\\d)");
    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9a-z.-])(?:62|4\\d|5[1-5]|3[57])\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![0-9a-z]|[.-]\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10x98765432";

    private NumberChecks() {}

    static void check(Manuscript manuscript, Findings findings) {
        for (Passage passage : manuscript.passages()) {
            // Of the same length as the text, so that places are places there.
            String text = Folding.sameLength(passage.text());
            Matcher id = ID.matcher(text);
            while (id.find()) {
                if (isPossible(id, manuscript.today())) {
                    findings.at(Rule.ID_NUMBER, passage, id.start(), id.end(), "完整的身份证号不能公开，请删去，或者用星号遮住中间几位");
                }
            }
            Matcher mobile = MOBILE.matcher(text);
            while (mobile.find()) {
                findings.at(Rule.MOBILE_NUMBER, passage, mobile.start(), mobile.end(), "这是手机号码，请确认可以公开");
            }
            Matcher card = CARD.matcher(text);
            while (card.find()) {
                Matcher same = ID.matcher(card.group());
                if (isLuhn(card.group()) && !(same.matches() && isPossible(same, manuscript.today()))) {
                    findings.at(Rule.BANK_CARD, passage, card.start(), card.end(), "这像是银行卡号，请确认可以公开");
                }
            }
        }
    }

    private static boolean isPossible(Matcher id, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(number(id.group(2)), number(id.group(3)), number(id.group(4)));
            if (born.isAfter(today)) {
                return false;
            }
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        String all = id.group(1) + id.group(2) + id.group(3) + id.group(4) + id.group(5);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (all.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11) == all.charAt(17);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean isLuhn(String typed) {
        String digits = typed.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
