/** The frame around everything: settings, public address, clock, site version, layout of errors, security headers. */
@NullMarked
package zonenews.site;

import org.jspecify.annotations.NullMarked;
