/** A wrong sample: a room that only its own module may enter. */
@NullMarked
package canary.host.room;

import org.jspecify.annotations.NullMarked;
