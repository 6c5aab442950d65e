/** Calls over the wire. */
@NullMarked
package ai.vocelio.bff.calls;

import org.jspecify.annotations.NullMarked;
