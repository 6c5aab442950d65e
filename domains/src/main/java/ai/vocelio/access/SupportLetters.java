package ai.vocelio.access;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.mail.Mails;
import ai.vocelio.team.Member;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.whitelabel.domains.Hosts;
import ai.vocelio.whitelabel.worn.LetterText;
import ai.vocelio.whitelabel.worn.Stationery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes to the owners of the current organization when somebody from above waits for their answer, or did not wait. Where no
 * letters are sent nobody is written to: the organization sees the request all the same.
 */
@Component
class SupportLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Mails mails;
    private final Team team;
    private final Stationery stationery;
    private final Hosts hosts;

    SupportLetters(Mails mails, Team team, Stationery stationery, Hosts hosts) {
        this.mails = mails;
        this.team = team;
        this.stationery = stationery;
        this.hosts = hosts;
    }

    /** Somebody waits for an answer. */
    void asked(SupportAccess access) {
        send(
                "Support access asked for: " + access.actingOrganizationName(),
                List.of(
                        who(access) + " asks to act in " + Letter.inLine(access.organizationName()) + ", as "
                                + roles(access) + ".",
                        "Why: " + access.reason(),
                        "Say yes or no until " + DAY.format(access.requestExpiresAt()) + "."),
                "Answer",
                "Without your answer nobody comes in, unless it is an emergency: then you are told.");
    }

    /** Somebody did not wait any longer. */
    void broken(SupportAccess access, String emergency, Instant endsAt) {
        send(
                "Emergency, support access without your answer: " + access.actingOrganizationName(),
                List.of(
                        who(access) + " acts in " + Letter.inLine(access.organizationName())
                                + " without your answer, as " + roles(access) + ", until " + DAY.format(endsAt) + ".",
                        "The emergency: " + emergency.strip()),
                "See it, and end it",
                "All that is changed stands in your audit log.");
    }

    private void send(String subject, List<String> paragraphs, String action, String note) {
        if (!mails.isOpen()) {
            return;
        }
        LetterText text = new LetterText(
                Letter.inLine(subject), paragraphs, action, hosts.addressOfCurrent() + "/", List.of(note));
        team.owners().stream()
                .flatMap(owner -> address(owner).stream())
                .forEach(address -> mails.send(stationery.letter(address, text)));
    }

    private static Optional<EmailAddress> address(Member owner) {
        return Optional.ofNullable(owner.email()).flatMap(EmailAddress::parse);
    }

    private static String who(SupportAccess access) {
        return Letter.inLine(access.personName()) + " of " + Letter.inLine(access.actingOrganizationName());
    }

    private static String roles(SupportAccess access) {
        return access.roles().stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
