package zonenews.media;

import java.util.Arrays;
import java.util.Optional;

/** What may be stored. Nothing that a browser would run: no HTML, no SVG. */
public enum MediaType {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    GIF("image/gif", "gif", true),
    WEBP("image/webp", "webp", true),
    PDF("application/pdf", "pdf", false),
    DOC("application/msword", "doc", false),
    XLS("application/vnd.ms-excel", "xls", false),
    PPT("application/vnd.ms-powerpoint", "ppt", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", false),
    OFD("application/ofd", "ofd", false),
    ZIP("application/zip", "zip", false);

    private final String contentType;
    private final String extension;
    private final boolean picture;

    MediaType(String contentType, String extension, boolean picture) {
        this.contentType = contentType;
        this.extension = extension;
        this.picture = picture;
    }

    public String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }

    /** A picture is shown in the page; everything else is only ever downloaded. */
    public boolean isPicture() {
        return picture;
    }

    public String label() {
        return extension.toUpperCase(java.util.Locale.ROOT);
    }

    /** Office documents of today are archives by content; which one it is, is told apart by the name. */
    static Optional<MediaType> of(String detectedType, String originalName) {
        if (detectedType.equals(ZIP.contentType) || detectedType.equals("application/x-tika-ooxml")) {
            return Optional.of(Arrays.stream(new MediaType[] {DOCX, XLSX, PPTX, OFD})
                    .filter(type ->
                            originalName.toLowerCase(java.util.Locale.ROOT).endsWith("." + type.extension))
                    .findFirst()
                    .orElse(ZIP));
        }
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(detectedType))
                .findFirst();
    }

    static MediaType ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst()
                .orElseThrow();
    }
}
