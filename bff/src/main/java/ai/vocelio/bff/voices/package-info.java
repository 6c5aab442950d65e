/** The voice library, as clients see it. */
@NullMarked
package ai.vocelio.bff.voices;

import org.jspecify.annotations.NullMarked;
