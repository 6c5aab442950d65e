package ai.vocelio.bff.contacts;

import ai.vocelio.bff.graphql.Join;
import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactList;
import ai.vocelio.contacts.ContactLists;
import java.util.List;
import java.util.Map;
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
        return Join.lists(contacts, Contact::id, lists::byContactIds);
    }

    @BatchMapping
    Map<ContactList, Integer> contactCount(List<ContactList> counted) {
        return Join.by(counted, ContactList::id, lists::sizes);
    }
}
