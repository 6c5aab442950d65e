/** Rules of the OpenAI adapter. */
@NullMarked
package ai.vocelio.brain.openai;

import org.jspecify.annotations.NullMarked;
