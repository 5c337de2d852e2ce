/** What a resident sees: home, column lists, article, print view, media. */
@NullMarked
package zonenews.reading;

import org.jspecify.annotations.NullMarked;
