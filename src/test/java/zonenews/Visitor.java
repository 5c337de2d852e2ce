package zonenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Opens pages and sends forms over HTTP, as a browser without scripts does; redirects are not followed. */
public final class Visitor {

    /** An answer. */
    public record Page(int status, HttpResponse<String> answer) {

        public Document html() {
            return Jsoup.parse(answer.body());
        }

        /** What a person reads in the main part of the page. */
        public String text() {
            return html().select("main").text();
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        public String location() {
            return URI.create(header("Location")).getPath();
        }
    }

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public Visitor(int port) {
        this.port = port;
    }

    public Page get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Page send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public void signIn(String name, String password) {
        Page answer = submit("/login", "form", Map.of("username", name, "password", password));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/admin");
    }

    /** Opens a page, fills the form a selector finds on it and sends it with the button that is named in it. */
    public Page submit(String path, String selector, Map<String, String> typed) {
        return sendForm(get(path), selector, typed);
    }

    public Page sendForm(Page page, String selector, Map<String, String> typed) {
        Element form = page.html().selectFirst(selector);
        assertThat(form).as("a form %s on %s", selector, page.answer().uri()).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                fields.put(field.attr("name"), chosen == null ? "" : chosen.attr("value"));
            } else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                fields.put(
                        field.attr("name"),
                        field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"));
            }
        }
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    public Page post(String path, Map<String, String> fields) {
        return post(path, fields, new String[0]);
    }

    public Page post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file as a form sends it, under the name its sender gives it. */
    public record Upload(String name, byte[] content) {}

    public Page upload(String path, Map<String, String> fields, List<Upload> files, String... headers) {
        String boundary = "----zonenews-test";
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (Upload file : files) {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(file.content);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        long length = parts.stream().mapToLong(part -> part.length).sum();
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length)));
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return http.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
