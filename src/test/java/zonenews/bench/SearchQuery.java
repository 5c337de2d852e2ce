package zonenews.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a reader asks for.
 *
 * @param kind one of the kinds of the mix
 * @param filters the other parameters of the address
 */
record SearchQuery(String kind, String words, Map<String, String> filters) {

    String address() {
        return "/search?q=" + encoded(words)
                + filters.entrySet().stream()
                        .map(filter -> "&" + filter.getKey() + "=" + encoded(filter.getValue()))
                        .collect(Collectors.joining());
    }

    List<String> each() {
        return List.of(words.split(" "));
    }

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
