/** How the schema is put to work: rules of fields, node types, document cache, dispatch, time-outs. */
@NullMarked
package ai.vocelio.bff.graphql.wiring;

import org.jspecify.annotations.NullMarked;
