package zonenews.media;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture or attachment: its bytes lie under a generated name in the home, what is known of it here. */
@Entity
public class Media {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String name;
    private String originalName;
    private String contentType;
    private long byteSize;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private String sha256;
    private String uploadedSha256;
    private String altText = "";
    private String caption = "";
    private Instant createdAt;
    private String createdBy;

    protected Media() {}

    Media(
            String name,
            String originalName,
            MediaType type,
            long byteSize,
            String sha256,
            String uploadedSha256,
            Instant now,
            String who) {
        this.name = name;
        this.originalName = originalName;
        this.contentType = type.contentType();
        this.byteSize = byteSize;
        this.sha256 = sha256;
        this.uploadedSha256 = uploadedSha256;
        this.createdAt = now;
        this.createdBy = who;
    }

    void measured(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** 图片描述 and 图片说明, as the next article that shows it begins with. */
    public void describe(String altText, String caption) {
        this.altText = altText;
        this.caption = caption;
    }

    public Long id() {
        return id;
    }

    /** The generated name, of which no part was typed by anybody. */
    public String name() {
        return name;
    }

    public String address() {
        return "/media/" + name;
    }

    public String originalName() {
        return originalName;
    }

    public MediaType type() {
        return MediaType.ofContentType(contentType);
    }

    public long byteSize() {
        return byteSize;
    }

    public @Nullable Integer width() {
        return width;
    }

    public @Nullable Integer height() {
        return height;
    }

    public String altText() {
        return altText;
    }

    public String caption() {
        return caption;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** 1.2 MB, 35 KB. */
    public String size() {
        return byteSize < 1024 * 1024
                ? Math.max(1, Math.round(byteSize / 1024.0)) + " KB"
                : "%.1f MB".formatted(byteSize / (1024.0 * 1024));
    }

    /** By number, so that a proxy equals what it stands for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Media that && id != null && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return Media.class.hashCode();
    }
}
