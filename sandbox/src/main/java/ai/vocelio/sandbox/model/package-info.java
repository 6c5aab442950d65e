/** A stand-in for OpenAI's language model: the real protocol in front, a deterministic dialogue engine behind. */
@NullMarked
package ai.vocelio.sandbox.model;

import org.jspecify.annotations.NullMarked;
