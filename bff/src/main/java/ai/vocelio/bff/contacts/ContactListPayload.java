package ai.vocelio.bff.contacts;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.contacts.ContactList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a list: one record for the payloads of all its mutations. */
record ContactListPayload(@Nullable ContactList contactList, List<UserError> userErrors) implements Payload {}
