/** Figures of ended calls: counted once per call as they end, by the hour, so that reading them never counts calls. */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "calls"})
@NullMarked
package ai.vocelio.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
