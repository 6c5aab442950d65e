package ai.vocelio.bff.whitelabel.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestDns;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.domains.Hosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@BffTest
class HostBrandsTests {

    private static final String ACME = "acme." + EdgeEnvironment.BASE_DOMAIN;
    private static final String BY_HOST = """
            query ($host: String!) { brandByHost(host: $host) { organizationAlias name logoUrl isPoweredByShown colors { text } } }""";
    private static final String CREATE = """
            mutation ($name: String!) { domainCreate(input: {name: $name}) {
              domain { id status proofName proofText target } userErrors { code field } } }""";
    private static final String CHECK = """
            mutation ($id: ID!) { domainCheck(input: {domainId: $id}) { domain { id } userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    Environment environment;

    @Autowired
    SettableClock clock;

    private final String own = "phones." + UUID.randomUUID() + ".example.com";

    @BeforeEach
    void acme_has_a_brand() {
        client.acme().ask("mutation { brandUpdate(input: {name: \"Smile\"}) { userErrors { code } } }");
        client.acme().ask("mutation { brandPublish(input: {}) { userErrors { code } } }");
        clock.advance(Hosts.REMEMBERED);
    }

    @Test
    void who_comes_by_the_alias_sees_the_brand_before_anybody_is_known() {
        Answer brand = client.get("/brand?host=" + ACME);

        assertThat(brand.status()).isEqualTo(200);
        assertThat(brand.at("/name").asString()).isEqualTo("Smile");
        assertThat(brand.at("/organizationAlias").asString()).isEqualTo("acme");
        assertThat(brand.at("/isPoweredByShown").asBoolean()).isTrue();
        assertThat(brand.header("Cache-Control")).contains("max-age=10, public");
        assertThat(raw(ACME + ":8443", "")).contains("\"name\":\"Smile\"");
    }

    @Test
    void a_page_learns_by_one_query_whose_it_is_and_where_its_people_sign_in() {
        Answer answer = client.ask("""
                query ($host: String!) { brandByHost(host: $host) { name font colors { primary } signIn { issuer client scope returnTo } } }""", Map.of("host", ACME));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/data/brandByHost/name").asString()).isEqualTo("Smile");
        JsonNode signIn = answer.at("/data/brandByHost/signIn");
        assertThat(signIn.path("scope").asString()).isEqualTo("openid organization:acme");
        assertThat(signIn.path("issuer").asString())
                .isEqualTo(client.get("/graphiql/config.json").at("/issuer").asString());
        assertThat(signIn.path("client").asString()).isEqualTo("vocelio-portal");
        assertThat(client.ask("{ brandByHost { signIn { scope } } }")
                        .at("/data/brandByHost/signIn/scope")
                        .asString())
                .isEqualTo("openid");
    }

    @Test
    void the_host_of_the_request_counts_when_none_is_named_and_a_forged_one_is_nobodys() {
        assertThat(asked(ACME, "")).contains("\"name\":\"Smile\"");
        assertThat(asked("acme.calls.vocelio.test.evil.test", "")).contains("\"name\":\"Vocelio\"");
        assertThat(asked("localhost", "X-Forwarded-Host: " + ACME + "\r\nForwarded: host=" + ACME + "\r\n"))
                .contains("\"name\":\"Vocelio\"");
    }

    @Test
    void what_is_not_published_is_not_seen() {
        client.acme().ask("mutation { brandUpdate(input: {name: \"Secret\"}) { userErrors { code } } }");
        clock.advance(Hosts.REMEMBERED);
        assertThat(client.get("/brand?host=" + ACME).at("/name").asString()).isEqualTo("Smile");
        assertThat(client.get("/brand?host=" + ACME).text()).doesNotContain("sender", "draft", "id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody.calls.vocelio.test",
                "acme.calls.vocelio.test.evil.test",
                "acme.evil.test",
                "acme",
                "localhost",
                "127.0.0.1",
                "acme.calls.vocelio.test@evil.test",
                "*.calls.vocelio.test",
                "%",
                "acme%00.calls.vocelio.test"
            })
    void a_forged_or_unknown_host_gets_the_platforms_brand(String host) {
        Answer brand = client.get("/brand?host=" + host.replace("%", "%25").replace("%2500", "%00"));
        assertThat(brand.at("/name").asString()).isEqualTo("Vocelio");
        assertThat(brand.at("/organizationAlias").isNull()).isTrue();
        assertThat(client.globex()
                        .ask(BY_HOST, Map.of("host", host))
                        .at("/data/brandByHost/name")
                        .asString())
                .isEqualTo("Vocelio");
    }

    @Test
    void what_a_stranger_writes_into_forwarding_headers_counts_for_nothing() {
        assertThat(raw("localhost", "X-Forwarded-Host: " + ACME + "\r\nForwarded: host=" + ACME + "\r\n"))
                .contains("\"name\":\"Vocelio\"")
                .doesNotContain("Smile");
        assertThat(raw(ACME, "X-Forwarded-Host: nobody.test\r\n")).contains("\"name\":\"Smile\"");
    }

    @Test
    void who_is_signed_in_elsewhere_sees_the_brand_of_the_host_and_no_more() {
        Answer answer = client.globex()
                .ask(
                        "query ($host: String!) { organization { alias } "
                                + BY_HOST.substring(BY_HOST.indexOf('{') + 1),
                        Map.of("host", ACME));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(answer.at("/data/organization/alias").asString()).isEqualTo("globex");
        assertThat(answer.at("/data/brandByHost/organizationAlias").asString()).isEqualTo("acme");
        assertThat(client.globex()
                        .ask("{ brand { draft { name } } }")
                        .at("/data/brand/draft/name")
                        .asString())
                .isNotEqualTo("Smile");
    }

    @Test
    void an_own_name_is_proven_by_dns_and_then_served_and_given_a_certificate() {
        JsonNode domain = created();
        assertThat(domain.path("proofName").asString()).isEqualTo("_vocelio-challenge." + own);
        assertThat(domain.path("target").asString()).isEqualTo(EdgeEnvironment.DOMAIN_TARGET);
        assertThat(client.get("/domains/ask?domain=" + own).status()).isEqualTo(404);
        verify(domain);

        clock.advance(Hosts.REMEMBERED);
        assertThat(client.get("/domains/ask?domain=" + own).status()).isEqualTo(200);
        assertThat(client.get("/domains/ask?domain=" + own).text()).isEmpty();
        assertThat(raw(own, "")).contains("\"name\":\"Smile\"");
    }

    @Test
    void a_removed_name_is_not_taken_over_with_the_records_that_are_still_there() {
        JsonNode domain = created();
        verify(domain);
        client.acme()
                .ask(
                        "mutation ($id: ID!) { domainDelete(input: {domainId: $id}) { userErrors { code } } }",
                        Map.of("id", domain.path("id").asString()));
        clock.advance(Hosts.REMEMBERED);
        assertThat(client.get("/brand?host=" + own).at("/name").asString()).isEqualTo("Vocelio");

        Map<String, String> theirs = Map.of(
                "id",
                client.globex()
                        .ask(CREATE, Map.of("name", own))
                        .at("/data/domainCreate/domain/id")
                        .asString());
        client.globex().ask(CHECK, theirs);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.globex()
                        .ask("query ($id: ID!) { domain(id: $id) { problem } }", theirs)
                        .at("/data/domain/problem")
                        .asString("")
                        .equals("TXT_WRONG"));
        clock.advance(Hosts.REMEMBERED);
        assertThat(client.get("/brand?host=" + own).at("/name").asString()).isEqualTo("Vocelio");
        assertThat(client.get("/domains/ask?domain=" + own).status()).isEqualTo(404);
    }

    @Test
    void a_domain_of_another_organization_is_not_there() {
        Map<String, String> id = Map.of("id", created().path("id").asString());
        assertThat(client.globex()
                        .ask("query ($id: ID!) { domain(id: $id) { name } }", id)
                        .at("/data/domain")
                        .isNull())
                .isTrue();
        assertThat(client.globex()
                        .ask(CHECK, id)
                        .at("/data/domainCheck/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.member(TestOrganization.ACME, Role.VIEWER)
                        .ask("query ($id: ID!) { domain(id: $id) { name } }", id)
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_certificate_is_had_for_hosts_that_are_served_and_no_other() {
        assertThat(ask(ACME)).isEqualTo(200);
        assertThat(ask(EdgeEnvironment.BASE_DOMAIN)).isEqualTo(200);
        for (String other :
                new String[] {"", "x", "evil.test", "nobody." + EdgeEnvironment.BASE_DOMAIN, own, "127.0.0.1"}) {
            assertThat(ask(other)).as(other).isEqualTo(404);
        }
        assertThat(client.get("/domains/ask").status()).isEqualTo(404);
    }

    private int ask(String host) {
        return client.get("/domains/ask?domain=" + host).status();
    }

    private JsonNode created() {
        Answer made = client.acme().ask(CREATE, Map.of("name", own));
        assertThat(made.at("/data/domainCreate/userErrors").isEmpty())
                .as(made.toString())
                .isTrue();
        return made.at("/data/domainCreate/domain");
    }

    private void verify(JsonNode domain) {
        TestDns.shared()
                .zone()
                .texts("_vocelio-challenge." + own, domain.path("proofText").asString());
        TestDns.shared().zone().alias(own, EdgeEnvironment.DOMAIN_TARGET);
        Map<String, String> id = Map.of("id", domain.path("id").asString());
        assertThat(client.acme().ask(CHECK, id).codes()).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.acme()
                        .ask("query ($id: ID!) { domain(id: $id) { status } }", id)
                        .at("/data/domain/status")
                        .asString()
                        .equals("VERIFIED"));
    }

    /** What a client gets that writes its own Host header. */
    private String raw(String host, String headers) {
        return sent("GET /brand HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private String asked(String host, String headers) {
        String body = GraphQlClient.body("{ brandByHost { name } }", Map.of());
        return sent("POST /graphql HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private String sent(String request) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
