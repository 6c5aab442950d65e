/** Voices over the wire. */
@NullMarked
package ai.vocelio.bff.voices;

import org.jspecify.annotations.NullMarked;
