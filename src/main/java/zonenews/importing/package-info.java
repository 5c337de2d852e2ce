/** Old pages from other sites, and the example newsroom, are taken in here. */
@NullMarked
package zonenews.importing;

import org.jspecify.annotations.NullMarked;
