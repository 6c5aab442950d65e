/** The library of voices that an agent can speak with. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
