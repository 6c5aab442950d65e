/** Rules of pages and cursors. */
@NullMarked
package ai.vocelio.bff.graphql.paging;

import org.jspecify.annotations.NullMarked;
