/** AI agents: drafts that change, published versions that never do. */
@ApplicationModule(allowedDependencies = {"kernel", "voices", "settings"})
@NullMarked
package ai.vocelio.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
