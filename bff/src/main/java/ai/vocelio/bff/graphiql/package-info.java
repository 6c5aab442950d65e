/** The GraphiQL page and the page that accepts invitations, served from our own files: nothing on them is loaded from anywhere else. */
@NullMarked
package ai.vocelio.bff.graphiql;

import org.jspecify.annotations.NullMarked;
