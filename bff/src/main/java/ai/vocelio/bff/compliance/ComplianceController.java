package ai.vocelio.bff.compliance;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.compliance.Consent;
import ai.vocelio.compliance.Consents;
import ai.vocelio.compliance.DoNotCallEntry;
import ai.vocelio.compliance.DoNotCallList;
import ai.vocelio.contacts.Contact;
import ai.vocelio.kernel.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ComplianceController {

    private final DoNotCallList doNotCall;
    private final Consents consents;

    ComplianceController(DoNotCallList doNotCall, Consents consents) {
        this.doNotCall = doNotCall;
        this.consents = consents;
    }

    @QueryMapping
    Connection<DoNotCallEntry> doNotCallEntries(Paging paging) {
        return Connection.of(doNotCall.list(paging), DoNotCallEntry::position, doNotCall::count);
    }

    @BatchMapping
    Map<Contact, DoNotCallEntry> doNotCall(List<Contact> contacts) {
        Map<String, DoNotCallEntry> found =
                doNotCall.byPhones(contacts.stream().map(Contact::phone).toList());
        Map<Contact, DoNotCallEntry> joined = new HashMap<>();
        for (Contact contact : contacts) {
            DoNotCallEntry entry = found.get(contact.phone());
            if (entry != null) {
                joined.put(contact, entry);
            }
        }
        return joined;
    }

    @BatchMapping
    Map<Contact, List<Consent>> consents(List<Contact> contacts) {
        Map<UUID, List<Consent>> found =
                consents.byContactIds(contacts.stream().map(Contact::id).toList());
        Map<Contact, List<Consent>> joined = new HashMap<>();
        contacts.forEach(contact -> joined.put(contact, found.getOrDefault(contact.id(), List.of())));
        return joined;
    }
}
