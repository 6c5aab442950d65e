/** What every controller of the edge uses: ids, nodes, connections, user errors, idempotency keys. */
@NullMarked
package ai.vocelio.bff.graphql;

import org.jspecify.annotations.NullMarked;
