/** 发布检查: reads a text before residents do, by rules and by the office's own lists of words. */
@NullMarked
package zonenews.proofing;

import org.jspecify.annotations.NullMarked;
