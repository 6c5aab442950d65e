package ai.vocelio.bff.contacts;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactCreate;
import ai.vocelio.contacts.ContactFilter;
import ai.vocelio.contacts.ContactOrder;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ContactsController {

    private final Contacts contacts;

    ContactsController(Contacts contacts) {
        this.contacts = contacts;
    }

    @QueryMapping
    @Nullable
    Contact contact(@Argument UUID id) {
        return contacts.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Contact> contacts(
            @Argument @Nullable ContactFilter filter, @Argument @Nullable ContactOrder orderBy, Paging paging) {
        ContactFilter wanted = requireNonNullElse(filter, ContactFilter.ALL);
        ContactOrder order = requireNonNullElse(orderBy, ContactOrder.NEWEST_FIRST);
        return Connection.of(contacts.list(wanted, order, paging), order::position, () -> contacts.count(wanted));
    }

    @MutationMapping
    ContactPayload contactCreate(@Argument ContactCreate input) {
        return UserErrors.catching(() -> contacts.create(input), ContactPayload::new);
    }

    @MutationMapping
    ContactPayload contactUpdate(@Argument ContactUpdateInput input) {
        return UserErrors.catching(() -> contacts.update(input.toUpdate()), ContactPayload::new);
    }

    @MutationMapping
    ContactPayload contactDelete(@Argument ContactDeleteInput input) {
        return UserErrors.catching(() -> contacts.delete(input.contactId()), ContactPayload::new);
    }
}
