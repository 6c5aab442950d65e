package ai.vocelio.sso.domains;

import ai.vocelio.whitelabel.domains.Dns;
import ai.vocelio.whitelabel.domains.Dns.DnsFault;
import ai.vocelio.whitelabel.domains.TextProof;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How an organization shows that the addresses of a domain are its people's: by a text in DNS that nobody else was told. It
 * is another text, under another name, than that of a host name: who may show a brand may not sign in people by that alone.
 */
@Component
class EmailDomainProof {

    static final String CHALLENGE = "_vocelio-sso.";

    private static final Logger LOG = LoggerFactory.getLogger(EmailDomainProof.class);
    private static final TextProof TEXTS = new TextProof("vocelio-sso=");

    private final Dns dns;

    EmailDomainProof(Dns dns) {
        this.dns = dns;
    }

    static String next() {
        return TEXTS.next();
    }

    /** What is wrong with the proof of a domain; empty when it is there. */
    Optional<EmailDomainProblem> look(EmailDomain domain) {
        try {
            List<String> texts = dns.texts(domain.proofName());
            if (TextProof.isAmong(texts, domain.proofText())) {
                return Optional.empty();
            }
            return Optional.of(TEXTS.isAnyAmong(texts) ? EmailDomainProblem.TXT_WRONG : EmailDomainProblem.TXT_MISSING);
        } catch (DnsFault fault) {
            LOG.info("DNS told nothing of e-mail domain {}: {}", domain.id(), fault.getMessage());
            return Optional.of(EmailDomainProblem.DNS_UNREACHABLE);
        }
    }
}
