package ai.vocelio.bff.compliance;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.compliance.Consent;
import ai.vocelio.compliance.Consents;
import ai.vocelio.compliance.DoNotCallEntry;
import ai.vocelio.compliance.DoNotCallList;
import ai.vocelio.contacts.Contact;
import ai.vocelio.kernel.Paging;
import java.util.List;
import java.util.Map;
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
        return Join.by(contacts, Contact::phone, doNotCall::byPhones);
    }

    @BatchMapping
    Map<Contact, List<Consent>> consents(List<Contact> contacts) {
        return Join.lists(contacts, Contact::id, consents::byContactIds);
    }
}
