package ai.vocelio.bff.contacts;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.calls.Call;
import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactList;
import ai.vocelio.contacts.ContactLists;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactNodes {

    @Bean
    NodeType<Contact> contactNode(Contacts contacts) {
        return new NodeType<>("Contact", "con", Contact.class, Permission.CONTACT_READ, contacts::byIds);
    }

    @Bean
    NodeType<ContactList> contactListNode(ContactLists lists) {
        return new NodeType<>("ContactList", "clst", ContactList.class, Permission.CONTACT_READ, lists::byIds);
    }

    @Bean
    References<Call> contactOfCall() {
        return References.<Call>of("Call").to("Contact", "contact", Call::contactId);
    }
}
