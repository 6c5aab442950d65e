/** Tests of the engine's plans. */
@NullMarked
package ai.vocelio.bff.graphql.engine;

import org.jspecify.annotations.NullMarked;
