/** A phone call placed through the API as any client would, and watched live on the terminal. */
@NullMarked
package ai.vocelio.sandbox.demo;

import org.jspecify.annotations.NullMarked;
