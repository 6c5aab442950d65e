/** How calls come into being and move on: orders, the carrier's news, and the jobs that leave no call behind. */
@NamedInterface("life")
@NullMarked
package ai.vocelio.calls.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
