/** Pictures of a brand bring nothing but themselves. */
@NullMarked
package ai.vocelio.whitelabel.assets;

import org.jspecify.annotations.NullMarked;
