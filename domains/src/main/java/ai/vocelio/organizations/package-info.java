/** The tenants and their accounts at providers. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package ai.vocelio.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
