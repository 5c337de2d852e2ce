/** Pictures, videos and attachments: looked at, drawn anew, kept, and cleared away when they belong to nothing. */
@NullMarked
package zonenews.media;

import org.jspecify.annotations.NullMarked;
