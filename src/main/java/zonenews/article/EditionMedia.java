package zonenews.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import zonenews.media.Media;

/**
 * A picture that stands in the text of an edition, or a file attached to it.
 *
 * @param label the name residents read
 */
@Embeddable
public record EditionMedia(
        @ManyToOne(fetch = FetchType.LAZY) Media media, boolean attached, int position, String label) {}
