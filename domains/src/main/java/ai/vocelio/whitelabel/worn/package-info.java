/** The brand that an organization shows, its own or that of the nearest above it, and the letters that wear it. */
@NamedInterface("worn")
@NullMarked
package ai.vocelio.whitelabel.worn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
