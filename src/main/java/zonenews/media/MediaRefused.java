package zonenews.media;

/** A file that is not taken in, and what its sender is told. */
public class MediaRefused extends RuntimeException {

    private static final String TAKEN_IN = "可以上传 JPG、PNG、GIF、WebP 图片，MP4 视频，PDF、Office、WPS、OFD、ZIP 文件。";

    private final int status;

    private MediaRefused(int status, String text) {
        super(text);
        this.status = status;
    }

    static MediaRefused type(String originalName) {
        return MediaType.ofExtension(OriginalName.extension(originalName))
                .map(named -> notAsNamed(originalName, named))
                .orElseGet(() -> unknown(originalName));
    }

    private static MediaRefused notAsNamed(String originalName, MediaType named) {
        String why = " 的内容不是 " + named.label() + "，没有上传；请打开看看，另存为 " + named.label() + " 后再试。";
        return new MediaRefused(415, originalName + why);
    }

    private static MediaRefused unknown(String originalName) {
        return new MediaRefused(415, "不支持的文件类型：" + originalName + "。" + TAKEN_IN);
    }

    /** Its content is of a type that would do, and yet is more than that. */
    static MediaRefused unsafe(String originalName, String why) {
        return new MediaRefused(415, originalName + "：" + why);
    }

    static MediaRefused tooLarge(String originalName) {
        return new MediaRefused(413, originalName + " 太大：视频不超过 200 MB，其他文件不超过 20 MB。");
    }

    static MediaRefused empty(String originalName) {
        return unusable(originalName, "这个文件是空的，没有上传；请打开看看它是否完好。");
    }

    static MediaRefused unusable(String originalName, String why) {
        return new MediaRefused(422, originalName + "：" + why);
    }

    /** 413, 415 or 422. */
    public int status() {
        return status;
    }

    /** One sentence for people. */
    public String text() {
        return getMessage();
    }
}
