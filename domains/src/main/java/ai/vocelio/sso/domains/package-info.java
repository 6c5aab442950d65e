/** The domains of e-mail addresses that organizations have proven by DNS: whose people are led to whose provider. */
@NamedInterface("domains")
@NullMarked
package ai.vocelio.sso.domains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
