package zonenews.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The names by which the editor's scripts know each other, and which file stands behind each: an import map, the only
 * inline script of the desk, which its pages' policy allows by its SHA-256.
 */
@Component
public class ScriptModules {

    private static final String PUBLIC = "META-INF/resources";
    private static final String OURS = "zonenews/";
    private static final List<String> LIBRARIES = List.of(
            "orderedmap",
            "prosemirror-commands",
            "prosemirror-dropcursor",
            "prosemirror-gapcursor",
            "prosemirror-history",
            "prosemirror-keymap",
            "prosemirror-model",
            "prosemirror-schema-list",
            "prosemirror-state",
            "prosemirror-tables",
            "prosemirror-transform",
            "prosemirror-view",
            "rope-sequence",
            "w3c-keyname");

    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final SingletonSupplier<String> importMap = SingletonSupplier.of(this::read);
    private final SingletonSupplier<String> sha256 = SingletonSupplier.of(() -> sha256(importMap()));

    ScriptModules(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    public String importMap() {
        return importMap.obtain();
    }

    /** As a source of the policy {@code script-src}. */
    String allowed() {
        return "'sha256-" + sha256.obtain() + "'";
    }

    private String read() {
        Map<String, String> modules = new TreeMap<>();
        for (Resource module : find("static/js/editor/*.js")) {
            String name = String.valueOf(module.getFilename());
            modules.put(OURS + name.replace(".js", ""), addresses.getObject().getForLookupPath("/js/editor/" + name));
        }
        LIBRARIES.forEach(library -> modules.put(library, addressOf(library)));
        return modules.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    /** Its version is the one on the class path. */
    private String addressOf(String library) {
        String directory = PUBLIC + "/webjars/" + library + "/";
        for (String file : List.of("*/dist/index.js", "*/index.js")) {
            for (Resource found : find(directory + file)) {
                String url = url(found);
                return url.substring(url.lastIndexOf(PUBLIC) + PUBLIC.length());
            }
        }
        throw new IllegalStateException("No script module " + library);
    }

    private Resource[] find(String pattern) {
        try {
            return files.getResources("classpath*:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
