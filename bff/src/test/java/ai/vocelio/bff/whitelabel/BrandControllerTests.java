package ai.vocelio.bff.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class BrandControllerTests {

    private static final String UPDATE = """
            mutation ($input: BrandUpdateInput!) { brandUpdate(input: $input) {
              brand { draft { name termsUrl colors { text } } hasUnpublishedChanges lockVersion } userErrors { field code message } } }""";
    private static final String PUBLISH = """
            mutation { brandPublish(input: {}) { brand { liveVersion { id number settings { name } } } userErrors { code } } }""";
    private static final String PREVIEW = """
            mutation { brandPreviewCreate(input: {lifetime: "PT1H"}) { brandPreview { id createdBy { name } } url userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_brand_is_changed_published_and_rolled_back() {
        updated(Map.of("name", "Smile", "termsUrl", "https://smile.example/terms"));
        Answer first = client.acme().ask(PUBLISH);
        String one = first.at("/data/brandPublish/brand/liveVersion/id").asString();
        updated(Map.of("name", "Smile 2"));
        assertThat(client.acme()
                        .ask(PUBLISH)
                        .at("/data/brandPublish/brand/liveVersion/settings/name")
                        .asString())
                .isEqualTo("Smile 2");

        Answer back = client.acme()
                .ask(
                        "mutation ($id: ID!) { brandRollBack(input: {brandVersionId: $id}) { brand { liveVersion { id } draft { name } } } }",
                        Map.of("id", one));
        assertThat(back.at("/data/brandRollBack/brand/liveVersion/id").asString())
                .isEqualTo(one);
        assertThat(back.at("/data/brandRollBack/brand/draft/name").asString()).isEqualTo("Smile 2");
    }

    @Test
    void a_fault_names_the_field_and_the_ratio() {
        Answer answer = client.acme()
                .ask(
                        UPDATE,
                        Map.of(
                                "input",
                                Map.of(
                                        "colors",
                                        Map.of(
                                                "background", "#ffffff",
                                                "text", "#777777",
                                                "primary", "#0b5bd3",
                                                "onPrimary", "#ffffff",
                                                "link", "#0b5bd3"))));

        assertThat(answer.at("/data/brandUpdate/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"colors\",\"text\"]");
        assertThat(answer.at("/data/brandUpdate/userErrors/0/code").asString()).isEqualTo("CONTRAST_TOO_LOW");
        assertThat(answer.at("/data/brandUpdate/userErrors/0/message").asString())
                .contains("4.47:1", "4.5:1");
    }

    @Test
    void an_address_is_taken_away_with_null_and_left_when_absent() {
        updated(Map.of("termsUrl", "https://smile.example/terms"));
        assertThat(updated(Map.of("name", "Smile"))
                        .at("/data/brandUpdate/brand/draft/termsUrl")
                        .asString())
                .isEqualTo("https://smile.example/terms");
        Answer cleared =
                client.acme().ask("mutation { brandUpdate(input: {termsUrl: null}) { brand { draft { termsUrl } } } }");
        assertThat(cleared.at("/data/brandUpdate/brand/draft/termsUrl").isNull())
                .isTrue();
    }

    @Test
    void a_member_without_the_permission_neither_reads_nor_changes_it() {
        GraphQlClient viewer = client.member(TestOrganization.ACME, Role.VIEWER);
        assertThat(viewer.ask("{ brand { draft { name } } }").codes()).containsExactly("FORBIDDEN");
        assertThat(viewer.ask(PUBLISH).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void a_preview_shows_the_draft_to_whoever_has_the_link_for_a_while() {
        updated(Map.of("name", "Smile <b>&"));
        Answer made = client.acme().ask(PREVIEW);
        String path =
                URI.create(made.at("/data/brandPreviewCreate/url").asString()).getPath();

        Answer page = client.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>Smile &lt;b&gt;&amp;</h1>");
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("default-src 'none'", "sandbox");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");

        clock.advance(Duration.ofHours(1));
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_revoked_or_guessed_preview_shows_nothing() {
        Answer made = client.acme().ask(PREVIEW);
        String path =
                URI.create(made.at("/data/brandPreviewCreate/url").asString()).getPath();
        client.acme()
                .ask(
                        "mutation ($id: ID!) { brandPreviewRevoke(input: {brandPreviewId: $id}) { userErrors { code } } }",
                        Map.of(
                                "id",
                                made.at("/data/brandPreviewCreate/brandPreview/id")
                                        .asString()));

        assertThat(client.get(path).status()).isEqualTo(404);
        char last = path.charAt(path.length() - 1);
        assertThat(client.get(path.substring(0, path.length() - 1) + (last == 'A' ? 'B' : 'A'))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/brand/previews/x").status()).isEqualTo(404);
    }

    private Answer updated(Map<String, ?> input) {
        Answer answer = client.acme().ask(UPDATE, Map.of("input", input));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(answer.at("/data/brandUpdate/userErrors").isEmpty())
                .as(answer.toString())
                .isTrue();
        return answer;
    }
}
