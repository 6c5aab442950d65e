/** Whom the law lets an organization call: numbers not to be called, and what contacts agreed to. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
