package ai.vocelio.bff.contacts;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.contacts.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a contact: one record for the payloads of all its mutations. */
record ContactPayload(@Nullable Contact contact, List<UserError> userErrors) implements Payload {}
