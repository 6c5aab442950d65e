package ai.vocelio.invitations;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.mail.Mails;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.domains.Hosts;
import ai.vocelio.whitelabel.worn.LetterText;
import ai.vocelio.whitelabel.worn.Stationery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the letters that invite, in the brand of the organization. */
@Component
class InvitationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Mails mails;
    private final Organizations organizations;
    private final Stationery stationery;
    private final Hosts hosts;

    InvitationLetters(Mails mails, Organizations organizations, Stationery stationery, Hosts hosts) {
        this.mails = mails;
        this.organizations = organizations;
        this.stationery = stationery;
        this.hosts = hosts;
    }

    /** Refuses when no letters are sent here. */
    void requirePost() {
        mails.require(InvitationUserErrorCode.MAIL_NOT_CONFIGURED);
    }

    /** Sends the letter once the running transaction is committed, and tells its id. */
    UUID send(EmailAddress to, String inviter, InvitationSecret secret, Instant expiresAt) {
        String organization =
                Letter.inLine(organizations.current().orElseThrow().name());
        String name = Letter.inLine(inviter);
        LetterText text = new LetterText(
                Letter.inLine("Invitation to " + organization),
                List.of(
                        name + " invites you to work in " + organization + ".",
                        "The link opens once, until " + DAY.format(expiresAt) + "."),
                "Accept the invitation",
                // what follows # stays in the browser: it is in no log and no referrer
                hosts.addressOfCurrent() + "/invitation#" + secret.text(),
                List.of(
                        "You sign in, or make an account, with the address that this letter came to.",
                        "If you do not know " + name + " or " + organization
                                + ", do nothing: nobody comes in without you."));
        return mails.send(stationery.letter(to, text));
    }

    /** A letter that was written. */
    record Sent(UUID mailId, InvitationSecret secret, Instant at, Instant expiresAt) {}
}
