/** 采编后台: articles are written, previewed, published, corrected, withdrawn and brought back. */
@NullMarked
package zonenews.editing;

import org.jspecify.annotations.NullMarked;
