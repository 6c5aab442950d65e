/** How programs of an organization get in: API keys. Nobody depends on it. */
@ApplicationModule(allowedDependencies = {"kernel", "settings", "team"})
@NullMarked
package ai.vocelio.developer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
