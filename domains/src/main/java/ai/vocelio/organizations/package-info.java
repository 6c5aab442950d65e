/** The tenants, the tree that they stand in, and their accounts at providers. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package ai.vocelio.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
