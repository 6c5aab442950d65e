/** The identity provider behind a port: organizations and people as it knows them. Whoever tells it something may tell it twice. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
