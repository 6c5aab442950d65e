/** Pages: what a client may ask for, and cursors that only the field they came from accepts. */
@NullMarked
package ai.vocelio.bff.graphql.paging;

import org.jspecify.annotations.NullMarked;
