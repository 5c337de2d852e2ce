/** Articles are found by words: for now by those of their titles. */
@NullMarked
package zonenews.search;

import org.jspecify.annotations.NullMarked;
