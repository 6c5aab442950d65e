/** How people come into an organization: an e-mail with a link that opens once, for the owner of the address alone. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "mail",
            "organizations",
            "organizations::news",
            "settings",
            "team",
            "whitelabel::domains",
            "whitelabel::worn"
        })
@NullMarked
package ai.vocelio.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
