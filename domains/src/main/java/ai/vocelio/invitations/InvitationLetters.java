package ai.vocelio.invitations;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.mail.Mails;
import ai.vocelio.organizations.Organizations;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Writes the letters that invite. */
@Component
@EnableConfigurationProperties(InvitationLetters.Settings.class)
class InvitationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String TEXT = """
            %1$s invites you to work in %2$s.

            Accept by this link, until %3$s:
            %4$s

            You sign in, or make an account, with the address that this letter came to. The link opens once.
            If you do not know %1$s or %2$s, do nothing: nobody comes in without you.
            """;
    private static final String HTML = """
            <!doctype html>
            <html lang="en"><body style="font-family: sans-serif; line-height: 1.5; color: #1f2430">
            <p><strong>%1$s</strong> invites you to work in <strong>%2$s</strong>.</p>
            <p><a href="%4$s">Accept the invitation</a>, until %3$s.</p>
            <p>You sign in, or make an account, with the address that this letter came to. The link opens once.<br>
            If you do not know %1$s or %2$s, do nothing: nobody comes in without you.</p>
            </body></html>
            """;

    private final Mails mails;
    private final Organizations organizations;
    private final Settings settings;

    InvitationLetters(Mails mails, Organizations organizations, Settings settings) {
        this.mails = mails;
        this.organizations = organizations;
        this.settings = settings;
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
        String until = DAY.format(expiresAt);
        String link = settings.link(secret);
        return mails.send(new Letter(
                to,
                Letter.inLine("Invitation to " + organization),
                TEXT.formatted(name, organization, until, link),
                HTML.formatted(Letter.inHtml(name), Letter.inHtml(organization), until, Letter.inHtml(link))));
    }

    /** A letter that was written. */
    record Sent(UUID mailId, InvitationSecret secret, Instant at, Instant expiresAt) {}

    /**
     * Where links lead.
     *
     * @param publicUrl how others reach us, without a slash at the end
     */
    @ConfigurationProperties("vocelio")
    record Settings(URI publicUrl) {

        /** What follows # stays in the browser: it is in no log and no referrer. */
        String link(InvitationSecret secret) {
            return publicUrl + "/invitation#" + secret.text();
        }
    }
}
