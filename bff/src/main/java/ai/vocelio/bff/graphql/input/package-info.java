/** What the schema says of arguments, enforced before any controller runs. */
@NullMarked
package ai.vocelio.bff.graphql.input;

import org.jspecify.annotations.NullMarked;
