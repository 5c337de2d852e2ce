/** Pictures and attachments: their types are checked, their bytes stored. */
@NullMarked
package zonenews.media;

import org.jspecify.annotations.NullMarked;
