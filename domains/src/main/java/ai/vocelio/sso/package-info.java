/** Single sign-on: by which identity provider of its own the people of an organization sign in, and as what. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "team", "whitelabel::domains"})
@NullMarked
package ai.vocelio.sso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
