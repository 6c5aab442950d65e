/** What calls ask of a telephone carrier: place, change and look up calls. Adapters serve it. */
@NamedInterface("carrier")
@NullMarked
package ai.vocelio.calls.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
