/** Articles are found by their words, in an index that follows what residents may read. */
@NullMarked
package zonenews.search;

import org.jspecify.annotations.NullMarked;
