/** Rules of what organizations set. */
@NullMarked
package ai.vocelio.settings;

import org.jspecify.annotations.NullMarked;
