/** Trusted documents: our own pages ask by the id of what the build knows, and nothing else. */
@NullMarked
package ai.vocelio.bff.graphql.trusted;

import org.jspecify.annotations.NullMarked;
