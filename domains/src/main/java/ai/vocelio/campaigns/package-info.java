/** Campaigns: whom an agent calls, from which number, when, how fast and how often. */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "agents", "numbers", "contacts", "settings"})
@NullMarked
package ai.vocelio.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
