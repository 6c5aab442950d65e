@NullMarked
package ai.vocelio.sessions;

import org.jspecify.annotations.NullMarked;
