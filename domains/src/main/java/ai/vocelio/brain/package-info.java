/** The language model behind a port: a conversation goes in, a reply streams out. */
@NullMarked
package ai.vocelio.brain;

import org.jspecify.annotations.NullMarked;
