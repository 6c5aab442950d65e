/** The people of an organization, what they are there and what that lets them do. */
@ApplicationModule(allowedDependencies = {"identity", "kernel", "settings"})
@NullMarked
package ai.vocelio.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
