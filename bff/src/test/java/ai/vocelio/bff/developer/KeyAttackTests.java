package ai.vocelio.bff.developer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.developer.ApiKeySecret;
import ai.vocelio.kernel.Tenant;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys where they do not belong, and what their comparison tells. */
@BffTest
class KeyAttackTests {

    private static final String QUESTION = "{ agents(first: 1) { nodes { name } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_key_in_an_address_a_cookie_or_a_header_of_its_own_opens_nothing() {
        String key = key();
        assertThat(client.with(key).ask(QUESTION).codes()).isEmpty();
        String body = GraphQlClient.body(QUESTION, java.util.Map.of());
        for (String name : List.of("key", "api_key", "apiKey", "token", "access_token", "authorization")) {
            HttpRequest.Builder inAddress = client.at("/graphql?" + name + "=" + key)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            assertThat(client.send(inAddress).codes()).as(name).containsExactly("UNAUTHENTICATED");
        }
        for (String header : List.of("Cookie", "X-Api-Key", "Api-Key", "Proxy-Authorization")) {
            HttpRequest.Builder elsewhere = client.request(body, "application/graphql-response+json")
                    .header(header, header.equals("Cookie") ? "access_token=" + key : "Bearer " + key);
            assertThat(client.send(elsewhere).codes()).as(header).containsExactly("UNAUTHENTICATED");
        }
        Answer asked = client.get(
                "/graphql?access_token=" + key + "&query=" + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8));
        assertThat(asked.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void what_is_compared_of_a_key_is_a_hash_that_an_index_finds_so_that_time_tells_nothing_of_the_secret() {
        String key = key();
        List<String> kept = Tenant.as(
                TestOrganization.ACME.id(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select encode(hash, 'escape') || prefix || name from api_key")
                                .query((row, n) -> row.getString(1))
                                .list()));
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(secretPart(key)));
        List<String> indexes = jdbc.sql("select indexdef from pg_indexes where tablename = 'api_key'")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(indexes)
                .anyMatch(index -> index.endsWith("(organization_id, hash)"))
                .anyMatch(index -> index.contains("(organization_id, previous_hash)"));
    }

    /** What follows the prefix; an underscore is one of its letters too. */
    private static String secretPart(String key) {
        return key.substring(ApiKeySecret.parse(key).orElseThrow().prefix().length());
    }

    private String key() {
        return client.acme()
                .ask("mutation { apiKeyCreate(input: {name: \"Attack\", permissions: [AGENT_READ]}) { secret } }")
                .at("/data/apiKeyCreate/secret")
                .asString();
    }
}
