/** The rules of campaigns and their targets. */
@NullMarked
package ai.vocelio.campaigns;

import org.jspecify.annotations.NullMarked;
