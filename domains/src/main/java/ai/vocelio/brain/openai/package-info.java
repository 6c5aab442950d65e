/** The language model at OpenAI, or at anything that speaks its chat completions. */
@NullMarked
package ai.vocelio.brain.openai;

import org.jspecify.annotations.NullMarked;
