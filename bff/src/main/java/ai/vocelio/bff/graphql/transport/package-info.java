/** The wire: GraphQL over HTTP, server-sent events and WebSocket, each behind the same door. */
@NullMarked
package ai.vocelio.bff.graphql.transport;

import org.jspecify.annotations.NullMarked;
