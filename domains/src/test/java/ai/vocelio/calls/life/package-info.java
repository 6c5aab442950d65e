/** Rules of the life of calls. */
@NullMarked
package ai.vocelio.calls.life;

import org.jspecify.annotations.NullMarked;
