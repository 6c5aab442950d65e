/** By which sign-ins the members of an organization use it, and how one of them is ended. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "team"})
@NullMarked
package ai.vocelio.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
