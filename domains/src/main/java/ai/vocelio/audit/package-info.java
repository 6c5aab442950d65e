/** Who changed what in an organization, and who tried to. Nobody depends on it: triggers write, the edge says who acts. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
