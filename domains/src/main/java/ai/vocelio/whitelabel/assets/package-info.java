/** The pictures of a brand: uploaded once by a signed address, cleaned, served as they were cleaned. */
@NamedInterface("assets")
@NullMarked
package ai.vocelio.whitelabel.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
