/** What a new installation begins with, from a file. */
@NullMarked
package ai.vocelio.bff.bootstrap;

import org.jspecify.annotations.NullMarked;
