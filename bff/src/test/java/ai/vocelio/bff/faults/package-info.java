/** What becomes of calls and callers when this platform, or a part that it needs, dies in the middle of the work. */
@NullMarked
package ai.vocelio.bff.faults;

import org.jspecify.annotations.NullMarked;
