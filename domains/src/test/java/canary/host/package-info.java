/** A wrong sample: a module that another one reaches into. */
@NullMarked
package canary.host;

import org.jspecify.annotations.NullMarked;
