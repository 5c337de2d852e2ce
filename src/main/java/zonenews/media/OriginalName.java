package zonenews.media;

import java.util.Locale;
import java.util.Set;

/** What a file was called where it comes from: shown and offered for saving, never used as a path. */
final class OriginalName {

    private static final int LONGEST = 200;
    private static final String UNNAMED = "未命名";
    /** Line ends, and signs that write backwards or cannot be seen. */
    private static final String UNSEEN = "[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]";

    /** Opened from a disk these run, whatever they contain. */
    private static final Set<String> RUNS = Set.of(
            "svg", "svgz", "htm", "html", "shtml", "xhtml", "xht", "mht", "mhtml", "xml", "xsl", "xslt", "jsp", "jspx",
            "jspf", "jhtml", "asp", "aspx", "php", "phtml", "js", "mjs", "css", "swf", "hta", "exe", "bat", "cmd",
            "com", "scr", "msi", "vbs", "vbe", "wsf", "ps1", "sh", "jar", "class", "lnk", "url", "reg", "docm", "dotm",
            "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam");

    private OriginalName() {}

    static String clean(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.replaceAll(UNSEEN, "").replaceAll("[<>:|?*]", "_").strip();
        name = name.replaceFirst("^\\.+", "");
        if (name.isBlank()) {
            return UNNAMED;
        }
        // The end of a name says more than its beginning: 1.pdf.
        int tooMany = name.codePointCount(0, name.length()) - LONGEST;
        return tooMany <= 0 ? name : name.substring(name.offsetByCodePoints(0, tooMany));
    }

    static boolean runs(String cleanName) {
        return RUNS.contains(extension(cleanName));
    }

    /** A file is saved as what it is; a picture, which is drawn anew and may change its type, as one of a picture. */
    static String as(MediaType type, String cleanName) {
        boolean isAsNamed = MediaType.ofExtension(extension(cleanName))
                .filter(named -> named == type || named.isPicture() && type.isPicture())
                .isPresent();
        return isAsNamed ? cleanName : cleanName + "." + type.extension();
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
