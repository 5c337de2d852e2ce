package zonenews.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says about itself, in words its owner knows it by. */
final class Browser {

    /** The first that is found: most also claim to be the ones after them. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "微信"),
            Map.entry("DingTalk", "钉钉"),
            Map.entry("QQBrowser", "QQ 浏览器"),
            Map.entry("QIHU", "360 浏览器"),
            Map.entry("360SE", "360 浏览器"),
            Map.entry("MetaSr", "搜狗浏览器"),
            Map.entry("HuaweiBrowser", "华为浏览器"),
            Map.entry("UCBrowser", "UC 浏览器"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"),
            Map.entry("Trident/", "IE"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "鸿蒙"),
            Map.entry("OpenHarmony", "鸿蒙"),
            Map.entry("Android", "安卓"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "Mac"),
            Map.entry("Linux", "Linux"));

    private Browser() {}

    static String inWords(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String system = first(SYSTEMS, said, "");
        return first(BROWSERS, said, "其他浏览器") + (system.isEmpty() ? "" : "（" + system + "）");
    }

    private static String first(List<Map.Entry<String, String>> names, String said, String otherwise) {
        return names.stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
