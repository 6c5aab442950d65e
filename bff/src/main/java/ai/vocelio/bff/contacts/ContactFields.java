package ai.vocelio.bff.contacts;

import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactList;
import ai.vocelio.contacts.ContactLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The lists of contacts and how many stand on each: one look-up for all of a page. */
@Controller
class ContactFields {

    private final ContactLists lists;

    ContactFields(ContactLists lists) {
        this.lists = lists;
    }

    @BatchMapping
    Map<Contact, List<ContactList>> lists(List<Contact> contacts) {
        Map<UUID, List<ContactList>> found =
                lists.byContactIds(contacts.stream().map(Contact::id).toList());
        Map<Contact, List<ContactList>> joined = new HashMap<>();
        contacts.forEach(contact -> joined.put(contact, found.getOrDefault(contact.id(), List.of())));
        return joined;
    }

    @BatchMapping
    Map<ContactList, Integer> contactCount(List<ContactList> counted) {
        Map<UUID, Integer> sizes =
                lists.sizes(counted.stream().map(ContactList::id).toList());
        Map<ContactList, Integer> joined = new HashMap<>();
        counted.forEach(list -> joined.put(list, sizes.getOrDefault(list.id(), 0)));
        return joined;
    }
}
