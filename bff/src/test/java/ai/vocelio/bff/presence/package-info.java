/** Stories of members who come and go. */
@NullMarked
package ai.vocelio.bff.presence;

import org.jspecify.annotations.NullMarked;
