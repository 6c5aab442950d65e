/** The conversation of a call: what the person says goes to the model, its words to the person, both into the transcript. */
@NamedInterface("talk")
@NullMarked
package ai.vocelio.calls.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
