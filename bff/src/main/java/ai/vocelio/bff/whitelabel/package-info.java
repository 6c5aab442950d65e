/** The brand of an organization and its host names, as clients see them, and as anybody does who has not signed in. */
@NullMarked
package ai.vocelio.bff.whitelabel;

import org.jspecify.annotations.NullMarked;
