/** Rules of conversations. */
@NullMarked
package ai.vocelio.calls.talk;

import org.jspecify.annotations.NullMarked;
