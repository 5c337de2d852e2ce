/** One archive holds the whole newsroom: it is written, checked, kept by a timetable, and put back into an empty home. */
@NullMarked
package zonenews.backup;

import org.jspecify.annotations.NullMarked;
