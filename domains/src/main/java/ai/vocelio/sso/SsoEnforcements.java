package ai.vocelio.sso;

import ai.vocelio.sso.domains.EmailDomains;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who gets into the current organization by its own provider alone. */
@Service
public class SsoEnforcements {

    private final SsoRows rows;
    private final EmailDomains domains;

    SsoEnforcements(SsoRows rows, EmailDomains domains) {
        this.rows = rows;
        this.domains = domains;
    }

    /** What counts now; empty when passwords are as good. Where no domain is proven nobody could come in otherwise. */
    @Transactional(readOnly = true)
    public Optional<SsoEnforcement> current() {
        Optional<SsoProvider> enforced = rows.all().stream()
                .filter(connection -> connection.status() == SsoStatus.ACTIVE && connection.isEnforced())
                .findFirst();
        Set<String> proven = enforced.isPresent() ? domains.verified() : Set.of();
        return enforced.filter(connection -> !proven.isEmpty())
                .map(connection -> new SsoEnforcement(connection.hint(), proven));
    }
}
