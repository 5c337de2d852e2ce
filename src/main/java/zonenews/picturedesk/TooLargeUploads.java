package zonenews.picturedesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A file that turned out to be larger than any may be only while it came in. */
@ControllerAdvice
class TooLargeUploads {

    private static final String TEXT = "文件太大：视频不超过 200 MB，其他文件不超过 20 MB。";

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @Nullable
    ResponseEntity<Map<String, String>> refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("text", TEXT));
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return null;
    }
}
