/** The language model behind a port: a conversation goes in, a reply streams out. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.brain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
