/** All that an organization has, as one file for itself. */
@NamedInterface("export")
@NullMarked
package ai.vocelio.removal.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
