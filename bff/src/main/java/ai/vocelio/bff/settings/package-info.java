/** What organizations set, as clients see it. */
@NullMarked
package ai.vocelio.bff.settings;

import org.jspecify.annotations.NullMarked;
