/** The people whom an organization may call, and the lists that they stand on. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
