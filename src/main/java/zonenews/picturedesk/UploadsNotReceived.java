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
import org.springframework.web.multipart.MultipartException;

/** What turned out only while it came in: a file is larger than any may be, or the form around it cannot be read. */
@ControllerAdvice
class UploadsNotReceived {

    private static final String TOO_LARGE = "文件太大：视频不超过 200 MB，其他文件不超过 20 MB。";
    private static final String UNREADABLE = "没有收到完整的文件，或者文件名里有无法识别的字符，请改名后重试。";

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @Nullable
    ResponseEntity<Map<String, String>> refuseTooLarge(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refuse(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, request, response);
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ResponseEntity<Map<String, String>> refuseUnreadable(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refuse(HttpStatus.BAD_REQUEST, UNREADABLE, request, response);
    }

    private static @Nullable ResponseEntity<Map<String, String>> refuse(
            HttpStatus status, String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.status(status).body(Map.of("text", text));
        }
        // The page of this status says it.
        request.setAttribute("notReceived", true);
        response.sendError(status.value());
        return null;
    }
}
