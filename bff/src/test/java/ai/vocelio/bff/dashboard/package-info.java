@NullMarked
package ai.vocelio.bff.dashboard;

import org.jspecify.annotations.NullMarked;
