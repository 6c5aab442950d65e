/** Rules of API keys. */
@NullMarked
package ai.vocelio.developer;

import org.jspecify.annotations.NullMarked;
