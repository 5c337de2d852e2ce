package zonenews.media;

/** The file is of a type that is not taken in. */
public class MediaRefused extends RuntimeException {

    MediaRefused(String originalName, String detectedType) {
        super("不支持的文件类型:" + originalName + "(" + detectedType + ")");
    }
}
