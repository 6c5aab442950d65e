/** How the engine completes answers: what can be read from an object alone is read by a plan, all else by the stock engine. */
@NullMarked
package ai.vocelio.bff.graphql.engine;

import org.jspecify.annotations.NullMarked;
