package ai.vocelio.invitations;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.mail.Mails;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.organizations.news.OrganizationOpened;
import ai.vocelio.whitelabel.domains.Hosts;
import ai.vocelio.whitelabel.worn.LetterText;
import ai.vocelio.whitelabel.worn.Stationery;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the first owner of a new organization the way in, in the brand of the organization or of who made it. Nothing in the
 * letter opens anything: the identity provider asks its reader to prove the address before it takes a password.
 */
@Component
class OwnerLetters {

    private final Mails mails;
    private final Organizations organizations;
    private final Stationery stationery;
    private final Hosts hosts;

    OwnerLetters(Mails mails, Organizations organizations, Stationery stationery, Hosts hosts) {
        this.mails = mails;
        this.organizations = organizations;
        this.stationery = stationery;
        this.hosts = hosts;
    }

    /** In the transaction that opens the organization: both come about, or neither. */
    @EventListener
    void opened(OrganizationOpened event) {
        Optional.ofNullable(event.ownerEmail())
                .filter(email -> mails.isOpen())
                .flatMap(EmailAddress::parse)
                .ifPresent(this::send);
    }

    private void send(EmailAddress owner) {
        Organization organization = organizations.current().orElseThrow();
        String name = Letter.inLine(organization.name());
        mails.send(stationery.letter(
                owner,
                new LetterText(
                        Letter.inLine(name + " is ready for you"),
                        List.of(
                                name + " has been set up, and you are its owner.",
                                "Sign in with this address: " + owner.text()
                                        + ". If you have no password here yet, choose"
                                        + " “Forgot Password?” on the page that asks for it: a letter comes that proves"
                                        + " the address is yours, and you choose one."),
                        "Sign in to " + name,
                        hosts.addressOfCurrent() + "/graphiql?organization=" + organization.alias(),
                        List.of("If you do not know " + name + ", do nothing: nobody comes in without you."))));
    }
}
