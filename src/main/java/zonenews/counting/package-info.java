/** 浏览次数: who counts as a reader, and the totals. */
@NullMarked
package zonenews.counting;

import org.jspecify.annotations.NullMarked;
