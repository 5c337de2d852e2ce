package zonenews.site;

import java.util.Map;

/**
 * What the office sets about its site; what it has not set is empty and left out of the pages.
 *
 * @param organizer 主办单位
 * @param undertaker 承办单位
 * @param phone 联系电话
 * @param siteCode 网站标识码
 * @param icpNumber ICP备案号
 * @param policeNumber 公安备案号
 */
public record SiteSettings(
        String name,
        String organizer,
        String undertaker,
        String phone,
        String siteCode,
        String icpNumber,
        String policeNumber) {

    public static final SiteSettings NOT_SET = of(Map.of());

    static final String DEFAULT_NAME = "园区新闻";

    static SiteSettings of(Map<String, String> kept) {
        return new SiteSettings(
                kept.getOrDefault("name", DEFAULT_NAME),
                kept.getOrDefault("organizer", ""),
                kept.getOrDefault("undertaker", ""),
                kept.getOrDefault("phone", ""),
                kept.getOrDefault("siteCode", ""),
                kept.getOrDefault("icpNumber", ""),
                kept.getOrDefault("policeNumber", ""));
    }

    Map<String, String> toMap() {
        return Map.of(
                "name", name,
                "organizer", organizer,
                "undertaker", undertaker,
                "phone", phone,
                "siteCode", siteCode,
                "icpNumber", icpNumber,
                "policeNumber", policeNumber);
    }
}
