/** Connections before anybody knows who opened them, over real sockets. */
@NullMarked
package ai.vocelio.bff.connections;

import org.jspecify.annotations.NullMarked;
