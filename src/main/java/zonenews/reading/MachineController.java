package zonenews.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import zonenews.site.SiteProperties;

/** What search engines read before anything else. */
@Controller
class MachineController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final SiteMap siteMap;
    private final SiteProperties site;

    MachineController(SiteMap siteMap, SiteProperties site) {
        this.siteMap = siteMap;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(PLAIN).body("""
                User-agent: *
                Disallow: /admin
                Disallow: /login
                Disallow: /search
                Sitemap: %s
                """.formatted(site.address("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        siteMap.writeIndex(xml(response).getOutputStream());
    }

    @GetMapping("/sitemap-{part:[1-9][0-9]{0,7}}.xml")
    void part(@PathVariable int part, HttpServletResponse response) throws IOException {
        if (!siteMap.exists(part)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        siteMap.writePart(part, xml(response).getOutputStream());
    }

    private static HttpServletResponse xml(HttpServletResponse response) {
        response.setContentType("application/xml;charset=UTF-8");
        return response;
    }
}
