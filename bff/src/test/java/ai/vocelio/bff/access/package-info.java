/** Acting in an organization below, over HTTP and sockets. */
@NullMarked
package ai.vocelio.bff.access;

import org.jspecify.annotations.NullMarked;
