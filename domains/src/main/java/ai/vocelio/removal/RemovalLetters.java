package ai.vocelio.removal;

import ai.vocelio.mail.Letter;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.worn.LetterText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the owners of an organization that goes: when it is asked for, a week before the end and at the end. They cannot
 * sign in any more, so that the letter itself leads to where it is taken back.
 */
@Component
class RemovalLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String TAKE_BACK = "See it, or take it back";
    private static final List<String> CARE =
            List.of("Whoever has this letter can take the removal back: pass it on to nobody else.");

    private final Organizations organizations;
    private final RemovalRows rows;
    private final Erasure erasure;
    private final RemovalLinks links;
    private final Owners owners;

    RemovalLetters(Organizations organizations, RemovalRows rows, Erasure erasure, RemovalLinks links, Owners owners) {
        this.organizations = organizations;
        this.rows = rows;
        this.erasure = erasure;
        this.links = links;
        this.owners = owners;
    }

    @ApplicationModuleListener
    void on(RemovalRequested event) {
        rows.current()
                .ifPresent(removal -> owners.write(new LetterText(
                        Letter.inLine("Going to be erased: " + name()),
                        List.of(
                                who(removal) + " has asked for " + name()
                                        + " to be removed. From now on nobody of it signs in,"
                                        + " its API keys open nothing and its calls have ended.",
                                "On " + DAY.format(removal.dueAt()) + " all of it is erased, for good."),
                        TAKE_BACK,
                        links.of(removal),
                        CARE)));
    }

    /** A week before the end, once. */
    @Transactional
    public void remind() {
        if (erasure.remind()) {
            rows.current()
                    .ifPresent(removal -> owners.write(new LetterText(
                            Letter.inLine("Erased in a week: " + name()),
                            List.of("On " + DAY.format(removal.dueAt()) + " all of " + name()
                                    + " is erased, for good."),
                            TAKE_BACK,
                            links.of(removal),
                            CARE)));
        }
    }

    /** From here there is no way back; who is written to stands in what is erased next. */
    @Transactional
    public void end() {
        if (erasure.begin()) {
            owners.write(new LetterText(
                    Letter.inLine("Erased: " + name()),
                    List.of("The time of " + name() + " is over: all of it is erased now, and so are accounts of people"
                            + " who belong to no other organization here."),
                    "To the platform",
                    links.home(),
                    List.of("This is the last letter about it.")));
        }
    }

    private String name() {
        return organizations
                .current()
                .map(Organization::name)
                .map(Letter::inLine)
                .orElse("The organization");
    }

    private static String who(OrganizationRemoval removal) {
        return removal.requestedBy() == RemovalSide.ITSELF ? "One of its owners" : "The organization above it";
    }
}
