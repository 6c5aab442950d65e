package ai.vocelio.sso.domains;

import ai.vocelio.whitelabel.domains.Dns;
import ai.vocelio.whitelabel.domains.Dns.DnsFault;
import java.security.SecureRandom;
import java.util.HexFormat;
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
    private static final String MARK = "vocelio-sso=";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int CHANCE_BYTES = 20;

    private final Dns dns;

    EmailDomainProof(Dns dns) {
        this.dns = dns;
    }

    static String next() {
        byte[] chance = new byte[CHANCE_BYTES];
        CHANCE.nextBytes(chance);
        return MARK + HexFormat.of().formatHex(chance);
    }

    /** What is wrong with the proof of a domain; empty when it is there. */
    Optional<EmailDomainProblem> look(EmailDomain domain) {
        try {
            List<String> texts = dns.texts(domain.proofName());
            if (texts.stream().map(String::strip).anyMatch(domain.proofText()::equals)) {
                return Optional.empty();
            }
            return Optional.of(
                    texts.stream().anyMatch(text -> text.startsWith(MARK))
                            ? EmailDomainProblem.TXT_WRONG
                            : EmailDomainProblem.TXT_MISSING);
        } catch (DnsFault fault) {
            LOG.info("DNS told nothing of e-mail domain {}: {}", domain.id(), fault.getMessage());
            return Optional.of(EmailDomainProblem.DNS_UNREACHABLE);
        }
    }
}
