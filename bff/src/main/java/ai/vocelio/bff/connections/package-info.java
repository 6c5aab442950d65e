/** Connections before anybody knows who opened them. */
@NullMarked
package ai.vocelio.bff.connections;

import org.jspecify.annotations.NullMarked;
