package zonenews.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;

/**
 * What was found on a page of another site.
 *
 * @param columns the breadcrumb without the home page, 新闻动态, 市县动态; never empty
 * @param views what the page's own counter showed
 * @param body in house style, pictures and files under pending addresses
 * @param notes what the report says of a page that is taken in all the same
 */
record OldPage(
        List<String> columns,
        String title,
        String subtitle,
        LocalDateTime date,
        Origin origin,
        long views,
        String summary,
        String keywords,
        String body,
        List<Enclosure> enclosures,
        List<String> notes) {

    /** The same page under another name, in another encoding or saved as text has the same identity. */
    String identity() {
        String whole = String.join("\n", bare(title), date.toString(), bare(origin.source()), bare(words()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return "import-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String words() {
        return HouseStyle.words(body);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]+", "");
    }
}
