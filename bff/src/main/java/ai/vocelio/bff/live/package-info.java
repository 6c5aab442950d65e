/** Live delivery, here and between replicas: topics of an organization, snapshot first, the latest state wins. */
@NullMarked
package ai.vocelio.bff.live;

import org.jspecify.annotations.NullMarked;
