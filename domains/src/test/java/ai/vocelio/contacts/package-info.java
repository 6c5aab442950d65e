/** The rules of contacts and their lists. */
@NullMarked
package ai.vocelio.contacts;

import org.jspecify.annotations.NullMarked;
