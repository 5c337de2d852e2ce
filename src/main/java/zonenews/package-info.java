/** Zone News (园区新闻): one room a package; a room knows only rooms below it. */
@NullMarked
package zonenews;

import org.jspecify.annotations.NullMarked;
