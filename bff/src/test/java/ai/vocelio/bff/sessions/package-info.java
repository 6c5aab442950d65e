@NullMarked
package ai.vocelio.bff.sessions;

import org.jspecify.annotations.NullMarked;
