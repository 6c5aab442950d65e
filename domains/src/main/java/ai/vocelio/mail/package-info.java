/** Letters to people by e-mail: kept with what causes them, handed over after the commit, tried again until they are gone. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
