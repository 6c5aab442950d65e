/** Rules of how operations come in and answers go out. */
@NullMarked
package ai.vocelio.bff.graphql.transport;

import org.jspecify.annotations.NullMarked;
