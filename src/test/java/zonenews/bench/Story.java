package zonenews.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What one article is about: its day, its company, and the names it keeps coming back to. */
final class Story {

    /** 澜晟生物科技有限公司, 澜晟生物 for short. */
    record Company(String brief, String full) {}

    static final String[] QUARTERS = {"一季度", "二季度", "三季度", "四季度", "上半年", "下半年"};
    static final String[] NEXT = {"下一步", "下阶段", "下半年", "接下来", "明年", "下个月"};

    private static final String[] ISSUERS = {"澜经管", "澜政办", "澜经发", "澜科人", "澜应急", "澜建", "澜财", "澜人社", "澜经办"};

    private final Grammar grammar;
    private final SplittableRandom random;
    private final LocalDate date;
    private final Map<String, String> themes = new HashMap<>();
    private @Nullable Company mainCompany;
    private @Nullable String mainPerson;

    Story(Grammar grammar, SplittableRandom random, LocalDate date) {
        this.grammar = grammar;
        this.random = random;
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    /** From the one to the other, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in so many of ten cases. */
    boolean in10(int cases) {
        return random.nextInt(10) < cases;
    }

    <T> T oneOf(List<T> each) {
        return each.get(random.nextInt(each.size()));
    }

    String word(String kind) {
        String[] words = grammar.words(kind);
        return words[random.nextInt(words.length)];
    }

    /** What was named first comes back more often than not. */
    String theme(String kind) {
        String named = themes.get(kind);
        if (named == null) {
            named = word(kind);
            themes.put(kind, named);
            return named;
        }
        return in10(6) ? named : word(kind);
    }

    Company mainCompany() {
        Company main = mainCompany;
        if (main == null) {
            main = anyCompany();
            mainCompany = main;
        }
        return main;
    }

    Company company() {
        return mainCompany == null || in10(5) ? mainCompany() : anyCompany();
    }

    Company anyCompany() {
        String brief = word("字") + word("字") + word("业");
        return new Company(brief, "澜州" + brief + word("尾"));
    }

    String person() {
        String main = mainPerson;
        if (main == null) {
            main = word("姓") + word("名") + (in10(7) ? word("名") : "");
            mainPerson = main;
            return main;
        }
        return in10(4) ? main : word("姓") + word("名") + (in10(7) ? word("名") : "");
    }

    String documentNumber() {
        return ISSUERS[random.nextInt(ISSUERS.length)] + "〔" + (date.getYear() - random.nextInt(3)) + "〕"
                + between(1, 190) + "号";
    }

    /** One or two digits before the point, one behind it unless it is nought. */
    String tenths(int least, int most) {
        int tenths = between(least, most);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** A day of that week. */
    void day(StringBuilder into, boolean withYear) {
        LocalDate day = date.minusDays(random.nextInt(7));
        if (withYear) {
            into.append(day.getYear()).append('年');
        }
        into.append(day.getMonthValue()).append('月').append(day.getDayOfMonth()).append('日');
    }
}
