package zonenews.editing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the application answers, as {@code GET /articles/{id}}. */
final class Addresses {

    private Addresses() {}

    static Set<String> of(RequestMappingHandlerMapping mappings) {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    addresses.add("GET " + pattern);
                }
                methods.forEach(method -> addresses.add(method + " " + pattern));
            }
        });
        return addresses;
    }
}
