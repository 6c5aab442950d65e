/** How an organization goes: a request that may be taken back for some time, then all of it is erased. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "mail", "organizations", "team", "whitelabel::worn"})
@NullMarked
package ai.vocelio.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
