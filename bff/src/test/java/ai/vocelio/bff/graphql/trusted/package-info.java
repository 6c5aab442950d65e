@NullMarked
package ai.vocelio.bff.graphql.trusted;

import org.jspecify.annotations.NullMarked;
