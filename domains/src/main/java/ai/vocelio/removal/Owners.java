package ai.vocelio.removal;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Mails;
import ai.vocelio.team.Member;
import ai.vocelio.team.Team;
import ai.vocelio.whitelabel.worn.LetterText;
import ai.vocelio.whitelabel.worn.Stationery;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The owners of the current organization, and whom it was made for when none of them has ever come. */
@Component
class Owners {

    private final Mails mails;
    private final Team team;
    private final RemovalRows rows;
    private final Stationery stationery;

    Owners(Mails mails, Team team, RemovalRows rows, Stationery stationery) {
        this.mails = mails;
        this.team = team;
        this.rows = rows;
        this.stationery = stationery;
    }

    /** Writes to all of them; to nobody where no letters are sent. */
    void write(LetterText text) {
        if (mails.isOpen()) {
            addresses().forEach(address -> mails.send(stationery.letter(address, text)));
        }
    }

    private Stream<EmailAddress> addresses() {
        Stream<String> known = team.owners().stream().map(Member::email).filter(Objects::nonNull);
        return Stream.concat(
                        known,
                        rows.firstOwner().stream().filter(first -> team.owners().isEmpty()))
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .distinct();
    }
}
