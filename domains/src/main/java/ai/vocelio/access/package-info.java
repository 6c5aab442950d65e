/** How people of a partner or a platform act in an organization below theirs: by a switch with a reason and an end. */
@ApplicationModule(
        allowedDependencies = {"kernel", "mail", "organizations", "team", "whitelabel::domains", "whitelabel::worn"})
@NullMarked
package ai.vocelio.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
