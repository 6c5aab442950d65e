/** Who is there to take calls, as it changes. */
@NullMarked
package ai.vocelio.bff.presence;

import org.jspecify.annotations.NullMarked;
