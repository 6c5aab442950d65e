/** Calls: their life from placing to the final state, what was said in them, and what the agent did beside talking. */
@NullMarked
package ai.vocelio.calls;

import org.jspecify.annotations.NullMarked;
