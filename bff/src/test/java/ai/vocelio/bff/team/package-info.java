/** The viewer over the wire. */
@NullMarked
package ai.vocelio.bff.team;

import org.jspecify.annotations.NullMarked;
