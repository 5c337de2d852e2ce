package zonenews.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be stored. Nothing that a browser would run: no HTML, no SVG. */
public enum MediaType {
    JPEG("image/jpeg", "jpg", Kind.PICTURE),
    PNG("image/png", "png", Kind.PICTURE),
    /** Taken in, but kept as JPEG or PNG; stored ones are from before. */
    GIF("image/gif", "gif", Kind.PICTURE),
    WEBP("image/webp", "webp", Kind.PICTURE),
    MP4("video/mp4", "mp4", Kind.VIDEO),
    PDF("application/pdf", "pdf", Kind.FILE),
    DOC("application/msword", "doc", Kind.FILE),
    XLS("application/vnd.ms-excel", "xls", Kind.FILE),
    PPT("application/vnd.ms-powerpoint", "ppt", Kind.FILE),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", Kind.FILE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Kind.FILE),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", Kind.FILE),
    ODT("application/vnd.oasis.opendocument.text", "odt", Kind.FILE),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", Kind.FILE),
    ODP("application/vnd.oasis.opendocument.presentation", "odp", Kind.FILE),
    WPS("application/wps-office.wps", "wps", Kind.FILE),
    ET("application/wps-office.et", "et", Kind.FILE),
    DPS("application/wps-office.dps", "dps", Kind.FILE),
    OFD("application/ofd", "ofd", Kind.FILE),
    ZIP("application/zip", "zip", Kind.FILE);

    /** What is done with it: shown in the page, played there, or only ever downloaded. */
    public enum Kind {
        PICTURE("图片"),
        VIDEO("视频"),
        FILE("文件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final long MB = 1024 * 1024;

    private final String contentType;
    private final String extension;
    private final Kind kind;

    MediaType(String contentType, String extension, Kind kind) {
        this.contentType = contentType;
        this.extension = extension;
        this.kind = kind;
    }

    public String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    public boolean isVideo() {
        return kind == Kind.VIDEO;
    }

    public String label() {
        return extension.toUpperCase(Locale.ROOT);
    }

    long largest() {
        return (isVideo() ? 200 : 20) * MB;
    }

    static Optional<MediaType> detected(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }

    static Optional<MediaType> ofExtension(String extension) {
        String usual = extension.equals("jpeg") ? JPEG.extension : extension;
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(usual))
                .findFirst();
    }

    static MediaType ofContentType(String contentType) {
        return detected(contentType).orElseThrow();
    }
}
