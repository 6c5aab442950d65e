/** Every fault becomes one typed error with a sentence; nothing of our insides gets out. */
@NullMarked
package ai.vocelio.bff.graphql.errors;

import org.jspecify.annotations.NullMarked;
