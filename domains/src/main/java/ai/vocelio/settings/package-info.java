/** What organizations set for themselves and for those below them, what is locked, and what counts of it. */
@ApplicationModule(allowedDependencies = {"kernel", "organizations"})
@NullMarked
package ai.vocelio.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
