/** The dialogue engine: reads the agent's instructions and the talk so far, and says the next sensible thing. */
@NullMarked
package ai.vocelio.sandbox.model.dialogue;

import org.jspecify.annotations.NullMarked;
