package ai.vocelio.bff.contacts;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.contacts.ContactList;
import ai.vocelio.contacts.ContactLists;
import ai.vocelio.kernel.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ContactListsController {

    private final ContactLists lists;

    ContactListsController(ContactLists lists) {
        this.lists = lists;
    }

    @QueryMapping
    @Nullable
    ContactList contactList(@Argument UUID id) {
        return lists.find(id).orElse(null);
    }

    @QueryMapping
    Connection<ContactList> contactLists(Paging paging) {
        return Connection.of(lists.list(paging), ContactList::position, lists::count);
    }

    @MutationMapping
    ContactListPayload contactListCreate(@Argument ContactListCreateInput input) {
        return UserErrors.catching(() -> lists.create(input.name()), ContactListPayload::new);
    }

    @MutationMapping
    ContactListPayload contactListAdd(@Argument ContactListEntriesInput input) {
        return UserErrors.catching(() -> lists.add(input.listId(), input.contactIds()), ContactListPayload::new);
    }

    @MutationMapping
    ContactListPayload contactListRemove(@Argument ContactListEntriesInput input) {
        return UserErrors.catching(() -> lists.remove(input.listId(), input.contactIds()), ContactListPayload::new);
    }
}
