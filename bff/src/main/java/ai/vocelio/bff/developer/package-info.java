/** The organization's API keys, as clients see them. */
@NullMarked
package ai.vocelio.bff.developer;

import org.jspecify.annotations.NullMarked;
