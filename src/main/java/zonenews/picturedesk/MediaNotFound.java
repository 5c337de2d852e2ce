package zonenews.picturedesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class MediaNotFound extends RuntimeException {

    MediaNotFound(String name) {
        super("No media " + name);
    }
}
