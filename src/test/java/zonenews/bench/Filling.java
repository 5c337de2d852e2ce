package zonenews.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a slot of a sentence is filled with. */
interface Filling {

    void fill(StringBuilder into, Story story);

    /** What a story keeps coming back to, once it was named. */
    Set<String> THEMES =
            Set.of("品", "街", "片", "会", "活动", "病", "污", "险", "政", "文种", "事", "关", "行", "平台", "院", "部", "村", "路");

    Map<String, Filling> OTHERS = others();

    static Filling named(String slot) {
        Filling other = OTHERS.get(slot);
        if (other != null) {
            return other;
        }
        return THEMES.contains(slot)
                ? (into, story) -> into.append(story.theme(slot))
                : (into, story) -> into.append(story.word(slot));
    }

    private static Map<String, Filling> others() {
        Map<String, Filling> fillings = new HashMap<>();
        fillings.put("人", (into, story) -> into.append(story.person()));
        fillings.put("企", (into, story) -> into.append(story.company().full()));
        fillings.put("企简", (into, story) -> into.append(story.mainCompany().brief()));
        fillings.put("企简二", (into, story) -> into.append(story.anyCompany().brief()));
        fillings.put("几", (into, story) -> into.append(story.between(2, 9)));
        fillings.put("小", (into, story) -> into.append(story.between(2, 39)));
        fillings.put("百", (into, story) -> into.append(story.between(41, 990)));
        fillings.put("千", (into, story) -> into.append(story.between(1001, 9_990)));
        fillings.put("万", (into, story) -> into.append(story.tenths(11, 990)).append('万'));
        fillings.put("亿", (into, story) -> into.append(story.tenths(11, 899)).append("亿元"));
        fillings.put(
                "万元", (into, story) -> into.append(story.between(12, 4_900)).append("万元"));
        fillings.put("万整", (into, story) -> into.append(story.between(10, 28)).append("000元"));
        fillings.put("亩", (into, story) -> into.append(story.tenths(110, 4_500)).append('亩'));
        fillings.put("平米", (into, story) -> into.append(story.tenths(8, 299)).append("万平方米"));
        fillings.put("率", (into, story) -> into.append(story.tenths(11, 985)).append('%'));
        fillings.put("比", (into, story) -> {
            int share = story.between(2, 8);
            into.append(share).append('：').append(10 - share);
        });
        fillings.put("号", (into, story) -> into.append(story.between(1, 1_999)));
        fillings.put(
                "电话",
                (into, story) ->
                        into.append("0579-8").append(story.between(100, 999)).append(story.between(1000, 9999)));
        fillings.put("年", (into, story) -> into.append(story.date().getYear()));
        fillings.put("次年", (into, story) -> into.append(story.date().getYear() + 1));
        fillings.put("年前", (into, story) -> into.append(story.date().getYear() - story.between(3, 19)));
        fillings.put("月", (into, story) -> into.append(story.between(1, 12)));
        fillings.put("小日", (into, story) -> into.append(story.between(1, 28)));
        fillings.put("几点", (into, story) -> into.append(story.between(5, 9)).append('时'));
        fillings.put("月日", (into, story) -> story.day(into, false));
        fillings.put("年月日", (into, story) -> story.day(into, true));
        fillings.put("文号", (into, story) -> into.append(story.documentNumber()));
        fillings.put("文种短", (into, story) -> {
            String kind = story.theme("文种");
            into.append(kind, kind.length() - 2, kind.length());
        });
        fillings.put("季度", (into, story) -> into.append(Story.QUARTERS[story.between(0, 5)]));
        fillings.put("下段", (into, story) -> into.append(Story.NEXT[story.between(0, 5)]));
        return Map.copyOf(fillings);
    }
}
