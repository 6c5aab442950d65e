package ai.vocelio.campaigns;

import ai.vocelio.contacts.ContactDeleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A campaign calls nobody who was deleted. */
@Component
class ContactDeletedListener {

    private final CampaignTargets targets;

    ContactDeletedListener(CampaignTargets targets) {
        this.targets = targets;
    }

    @ApplicationModuleListener
    void on(ContactDeleted event) {
        targets.exclude(event.contactId());
    }
}
