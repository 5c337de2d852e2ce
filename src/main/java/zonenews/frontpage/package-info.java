/** 首页编排: what the office puts on the home page itself, and from when to when. */
@NullMarked
package zonenews.frontpage;

import org.jspecify.annotations.NullMarked;
