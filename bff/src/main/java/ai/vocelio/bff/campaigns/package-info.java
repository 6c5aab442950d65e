/** Campaigns and their targets, as clients see them, and the campaign of a call. */
@NullMarked
package ai.vocelio.bff.campaigns;

import org.jspecify.annotations.NullMarked;
