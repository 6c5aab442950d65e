/** API keys over the wire. */
@NullMarked
package ai.vocelio.bff.developer;

import org.jspecify.annotations.NullMarked;
