package ai.vocelio.whitelabel.domains;

import ai.vocelio.whitelabel.WhitelabelSettings;
import ai.vocelio.whitelabel.domains.Dns.DnsFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How an organization shows that a name is its own: a text that nobody else was told, which it alone can publish, and the
 * alias that leads people here. The text is another one for each row: what an earlier owner left behind proves nothing.
 */
@Component
class DomainProof {

    static final String CHALLENGE = "_vocelio-challenge.";

    private static final Logger LOG = LoggerFactory.getLogger(DomainProof.class);
    private static final TextProof TEXTS = new TextProof("vocelio-domain=");

    private final Dns dns;
    private final WhitelabelSettings settings;

    DomainProof(Dns dns, WhitelabelSettings settings) {
        this.dns = dns;
        this.settings = settings;
    }

    static String next() {
        return TEXTS.next();
    }

    /** What is wrong with the proof of a domain; empty when it is there. */
    Optional<DomainProblem> look(Domain domain) {
        try {
            List<String> texts = dns.texts(domain.proofName());
            if (!TextProof.isAmong(texts, domain.proofText())) {
                return Optional.of(TEXTS.isAnyAmong(texts) ? DomainProblem.TXT_WRONG : DomainProblem.TXT_MISSING);
            }
            List<String> aliases = dns.aliases(domain.name());
            if (aliases.isEmpty()) {
                return Optional.of(DomainProblem.CNAME_MISSING);
            }
            return aliases.stream().anyMatch(this::leadsHere)
                    ? Optional.empty()
                    : Optional.of(DomainProblem.CNAME_WRONG);
        } catch (DnsFault fault) {
            LOG.info("DNS told nothing of domain {}: {}", domain.id(), fault.getMessage());
            return Optional.of(DomainProblem.DNS_UNREACHABLE);
        }
    }

    private boolean leadsHere(String alias) {
        String name = alias.toLowerCase(Locale.ROOT);
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).equals(settings.domainTarget());
    }
}
