/** Who is there to take calls now: said by members themselves, and forgotten when they say it no more. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
