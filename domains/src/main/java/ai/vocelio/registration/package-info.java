/** How people make organizations of their own: below the platform or a partner that lets them, a few a day. */
@ApplicationModule(allowedDependencies = {"kernel", "mail", "organizations", "whitelabel::domains"})
@NullMarked
package ai.vocelio.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
