/** Rules of calls. */
@NullMarked
package ai.vocelio.calls;

import org.jspecify.annotations.NullMarked;
