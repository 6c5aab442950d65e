/** Campaigns over the wire. */
@NullMarked
package ai.vocelio.bff.campaigns;

import org.jspecify.annotations.NullMarked;
