/** Contacts and their lists, as clients see them, and the contact of a call. */
@NullMarked
package ai.vocelio.bff.contacts;

import org.jspecify.annotations.NullMarked;
