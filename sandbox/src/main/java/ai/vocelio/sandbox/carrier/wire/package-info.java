/** Twilio's formats on the wire, the journal of what crossed it and the faults that can be asked for. */
@NullMarked
package ai.vocelio.sandbox.carrier.wire;

import org.jspecify.annotations.NullMarked;
