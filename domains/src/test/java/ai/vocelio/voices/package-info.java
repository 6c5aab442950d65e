/** Rules of the voice library. */
@NullMarked
package ai.vocelio.voices;

import org.jspecify.annotations.NullMarked;
