/** Calls: their life from placing to the final state, what was said in them, and what the agent did beside talking. */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "agents", "voices", "numbers", "contacts", "brain", "settings"
        })
@NullMarked
package ai.vocelio.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
