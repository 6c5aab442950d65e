/** A wrong sample: a module that reaches into another one's room. */
@NullMarked
package canary.guest;

import org.jspecify.annotations.NullMarked;
