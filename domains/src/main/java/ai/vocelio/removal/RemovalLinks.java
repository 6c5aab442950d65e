package ai.vocelio.removal;

import org.springframework.stereotype.Component;

/** Where letters about removals lead. */
@Component
public class RemovalLinks {

    /** Below it stands a ticket. */
    public static final String PATH = "/removals";

    private final RemovalSettings settings;
    private final RemovalTickets tickets;

    RemovalLinks(RemovalSettings settings, RemovalTickets tickets) {
        this.settings = settings;
        this.tickets = tickets;
    }

    /** The page of a removal, for who has the letter. */
    String of(OrganizationRemoval removal) {
        return settings.publicUrl() + PATH + "/" + tickets.write(removal);
    }

    /** The platform itself. */
    String home() {
        return url("/");
    }

    /** A page of the platform. */
    public String url(String path) {
        return settings.publicUrl() + path;
    }
}
