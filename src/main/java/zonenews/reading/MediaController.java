package zonenews.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import zonenews.article.Articles;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;

/** Hands out pictures and attachments of published articles; to the desk, of all. */
@Controller
class MediaController {

    private final MediaLibrary library;
    private final Articles articles;
    private final Clock clock;

    MediaController(MediaLibrary library, Articles articles, Clock clock) {
        this.library = library;
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping("/media/{name}")
    ResponseEntity<Resource> handOut(
            @PathVariable String name, @Nullable Principal signedIn, HttpServletResponse response) {
        Media media = library.find(name)
                .filter(found -> signedIn != null || articles.showsMedia(found.id(), clock.instant()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Path file = library.file(media, name);
        if (!Files.exists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(media.type().contentType()));
        if (media.type().kind() == zonenews.media.MediaType.Kind.FILE) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, download(media));
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        }
        if (signedIn != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        // What lies under a name never changes. Browsers keep it, and ask each time whether they may still show it: a
        // withdrawn article's pictures are gone at once.
        return answer.eTag(name).lastModified(file.toFile().lastModified()).body(new FileSystemResource(file));
    }

    private static String download(Media media) {
        return ContentDisposition.attachment()
                .filename(media.originalName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
