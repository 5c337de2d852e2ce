package zonenews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything residents can reach, byte for byte but for the number of views and the time of printing. */
public final class ResidentsPages {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)|<loc>https?://[^/<]*(/[^<]*)");
    private static final Pattern CHANGES =
            Pattern.compile("(<span class=\"views\">)\\d+|(<time class=\"printed-at\">)[^<]*");
    private static final Pattern NOT_FOLLOWED = Pattern.compile("/(login|admin|logout|leaving).*");
    private static final List<String> BEGINNINGS =
            List.of("/", "/sitemap", "/sitemap.xml", "/feed.xml", "/robots.txt", "/privacy", "/search?q=%E7%AC%AC");

    private ResidentsPages() {}

    /** By address: the status and the bytes, as characters. */
    public static Map<String, String> of(int port, List<String> more) {
        HttpClient http = HttpClient.newHttpClient();
        Map<String, String> pages = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(BEGINNINGS);
        waiting.addAll(more);
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (pages.containsKey(address) || NOT_FOLLOWED.matcher(address).matches()) {
                continue;
            }
            HttpResponse<byte[]> answer = get(http, "http://127.0.0.1:" + port + address);
            String bytes = new String(answer.body(), StandardCharsets.ISO_8859_1);
            pages.put(
                    address, answer.statusCode() + " " + CHANGES.matcher(bytes).replaceAll("$1$2"));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html") || type.contains("xml")) {
                Matcher links = LINK.matcher(bytes);
                while (links.find()) {
                    waiting.add((links.group(1) == null ? links.group(2) : links.group(1)).replace("&amp;", "&"));
                }
            }
        }
        return pages;
    }

    private static HttpResponse<byte[]> get(HttpClient http, String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
