/** What an organization looks like to people: its brand, as draft and in versions, and its host names. */
@ApplicationModule(allowedDependencies = {"kernel", "mail", "organizations", "settings"})
@NullMarked
package ai.vocelio.whitelabel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
