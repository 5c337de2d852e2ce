/** Those who watch over the newsroom read here what was done in it. */
@NullMarked
package zonenews.oversight;

import org.jspecify.annotations.NullMarked;
