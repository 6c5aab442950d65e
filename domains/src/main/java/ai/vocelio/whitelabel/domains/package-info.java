/** The host names of organizations: their own, proven by DNS, and those that the platform gives them. */
@NamedInterface("domains")
@NullMarked
package ai.vocelio.whitelabel.domains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
