package zonenews.picturedesk;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import zonenews.media.Media;
import zonenews.media.PictureName;
import zonenews.site.SiteTime;

/**
 * A picture or file as the desk lists it, and as scripts get it.
 *
 * @param size in bytes
 * @param label JPG, PDF, …
 * @param srcset empty where there is one width only
 */
public record MediaItem(
        String name,
        String address,
        String originalName,
        boolean picture,
        boolean video,
        @Nullable Integer width,
        @Nullable Integer height,
        long size,
        String sizeText,
        String label,
        String alt,
        String caption,
        String srcset,
        String by,
        LocalDateTime at) {

    static MediaItem of(Media media, String by) {
        return new MediaItem(
                media.name(),
                media.address(),
                media.originalName(),
                media.type().isPicture(),
                media.type().isVideo(),
                media.width(),
                media.height(),
                media.byteSize(),
                media.size(),
                media.type().label(),
                media.altText(),
                media.caption(),
                PictureName.srcset(media.name()),
                by,
                SiteTime.local(media.createdAt()));
    }
}
