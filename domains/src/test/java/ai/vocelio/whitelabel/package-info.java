/** The brand of an organization holds its rules. */
@NullMarked
package ai.vocelio.whitelabel;

import org.jspecify.annotations.NullMarked;
