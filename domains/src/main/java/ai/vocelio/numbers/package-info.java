/** The organization's telephone numbers and the agents that answer them. */
@ApplicationModule(allowedDependencies = {"kernel", "agents"})
@NullMarked
package ai.vocelio.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
