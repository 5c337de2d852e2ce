/** How fast the site is with many articles: who writes them, and the measurements that are no tests of time. */
@NullMarked
package zonenews.bench;

import org.jspecify.annotations.NullMarked;
