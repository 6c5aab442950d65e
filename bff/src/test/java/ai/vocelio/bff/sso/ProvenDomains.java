package ai.vocelio.bff.sso;

import ai.vocelio.bff.testing.TestDns;
import ai.vocelio.bff.testing.TestOrganization;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** E-mail domains of organizations and their records in DNS. */
final class ProvenDomains {

    private final Edge edge;
    private final Map<Key, Domain> domains = new LinkedHashMap<>();

    ProvenDomains(Edge edge) {
        this.edge = edge;
    }

    private record Key(TestOrganization organization, String name) {}

    private record Domain(String id, String proofName, String proofText, boolean isPublished) {

        Domain published(boolean isTo) {
            return new Domain(id, proofName, proofText, isTo);
        }
    }

    void add(TestOrganization organization, String name) {
        JsonNode domain = edge.done(
                        organization,
                        "emailDomainCreate",
                        Map.of("name", name),
                        "emailDomain { id proofName proofText }")
                .path("emailDomain");
        domains.put(
                new Key(organization, name),
                new Domain(
                        domain.path("id").asString(),
                        domain.path("proofName").asString(),
                        domain.path("proofText").asString(),
                        false));
    }

    /** Publishes the proof of an organization, or takes it away, and has it looked for until it stands so. */
    void publish(TestOrganization organization, String name, boolean isTo, String status) {
        Key key = new Key(organization, name);
        Domain domain = Objects.requireNonNull(domains.get(key)).published(isTo);
        domains.put(key, domain);
        zone(domain.proofName());
        edge.done(organization, "emailDomainCheck", Map.of("emailDomainId", domain.id()), "emailDomain { id }");
        await(organization, name, status);
    }

    /** Of two organizations each has its own text under the one name. */
    private void zone(String proofName) {
        TestDns.shared()
                .zone()
                .texts(
                        proofName,
                        domains.values().stream()
                                .filter(domain -> domain.isPublished()
                                        && domain.proofName().equals(proofName))
                                .map(Domain::proofText)
                                .toArray(String[]::new));
    }

    void await(TestOrganization organization, String name, String status) {
        String id =
                Objects.requireNonNull(domains.get(new Key(organization, name))).id();
        Awaitility.await()
                .atMost(SignOnStage.PATIENCE)
                .until(
                        () -> edge.as(organization)
                                .ask("query ($id: ID!) { emailDomain(id: $id) { status } }", Map.of("id", id))
                                .at("/data/emailDomain/status")
                                .asString(),
                        status::equals);
    }

    void deleteAll() {
        domains.forEach((key, domain) -> {
            edge.done(
                    key.organization(),
                    "emailDomainDelete",
                    Map.of("emailDomainId", domain.id()),
                    "emailDomain { id }");
            TestDns.shared().zone().texts(domain.proofName());
        });
    }
}
