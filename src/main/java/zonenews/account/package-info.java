/** Who may sign in and what they may do; the audit log's pen. */
@NullMarked
package zonenews.account;

import org.jspecify.annotations.NullMarked;
