/** Calls as clients see them: placed, read, followed live. */
@NullMarked
package ai.vocelio.bff.calls;

import org.jspecify.annotations.NullMarked;
