/** Live delivery inside this process: topics of an organization, snapshot first, the latest state wins. */
@NullMarked
package ai.vocelio.bff.live;

import org.jspecify.annotations.NullMarked;
