/** Word files: what a .docx says becomes a title and a text in house style, and what could not come along is named. */
@NullMarked
package zonenews.wordfile;

import org.jspecify.annotations.NullMarked;
