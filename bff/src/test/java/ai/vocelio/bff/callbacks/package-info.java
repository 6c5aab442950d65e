/** Whole calls: this platform, a carrier with people on its lines, and a model, all stand-ins but for the platform. */
@NullMarked
package ai.vocelio.bff.callbacks;

import org.jspecify.annotations.NullMarked;
