/** A carrier for tests. */
@NullMarked
package ai.vocelio.calls.carrier;

import org.jspecify.annotations.NullMarked;
