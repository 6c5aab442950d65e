/** The GraphiQL page, served from our own files: nothing on it is loaded from anywhere else. */
@NullMarked
package ai.vocelio.bff.graphiql;

import org.jspecify.annotations.NullMarked;
