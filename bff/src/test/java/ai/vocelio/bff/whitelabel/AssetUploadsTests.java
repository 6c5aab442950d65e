package ai.vocelio.bff.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.assets.BrandAssets;
import ai.vocelio.whitelabel.assets.Drawn;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class AssetUploadsTests {

    private static final String CREATE = """
            mutation ($kind: BrandAssetKind!) { brandAssetCreate(input: {kind: $kind}) {
              brandAsset { id url } uploadUrl uploadEndsAt userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_picture_is_sent_once_without_a_token_and_served_for_ever() {
        JsonNode made = created("LOGO");
        Answer sent = put(made, Drawn.png(40, 20), "image/png");
        assertThat(sent.status()).isEqualTo(201);

        Answer asset = client.acme()
                .ask(
                        "query ($id: ID!) { brandAsset(id: $id) { url format width height bytes uploadedAt } }",
                        Map.of("id", made.at("/brandAsset/id").asString()));
        assertThat(asset.at("/data/brandAsset/url")).isEqualTo(sent.at("/url"));
        assertThat(asset.at("/data/brandAsset/width").asInt()).isEqualTo(40);
        Answer served = client.get(path(sent.at("/url")));
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).contains("image/png");
        assertThat(served.header("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(served.header("Content-Security-Policy").orElse("")).contains("default-src 'none'", "sandbox");
        assertThat(put(made, Drawn.png(40, 20), "image/png").status()).isEqualTo(409);
    }

    @Test
    void what_the_sender_says_of_its_type_counts_for_nothing() {
        Answer sent = put(created("LOGO"), Drawn.svg("<script>alert(1)</script>"), "image/png");
        Answer served = client.get(path(sent.at("/url")));

        assertThat(served.header("Content-Type")).contains("image/svg+xml");
        assertThat(served.text()).contains("<rect").doesNotContain("script");
        Answer html = put(created("LOGO"), Drawn.bytes("<html><body>x</body></html>"), "image/png");
        assertThat(html.status()).isEqualTo(422);
        assertThat(put(created("LOGO"), Drawn.bytes("MZ"), "image/png").status())
                .isEqualTo(415);
    }

    @Test
    void what_is_too_long_or_has_too_many_pixels_is_refused() {
        assertThat(put(created("FAVICON"), new byte[200_000], "image/png")
                        .at("/code")
                        .asString())
                .isEqualTo("TOO_LARGE");
        assertThat(put(created("LOGO"), Drawn.pngThatSaysItIs(60_000, 60_000), "image/png")
                        .at("/code")
                        .asString())
                .isEqualTo("TOO_MANY_PIXELS");
    }

    @Test
    void an_address_that_is_late_or_changed_takes_nothing() {
        JsonNode made = created("LOGO");
        String path = path(made.path("uploadUrl"));
        char last = path.charAt(path.length() - 2);
        String changed =
                path.substring(0, path.length() - 2) + (last == 'A' ? 'B' : 'A') + path.substring(path.length() - 1);

        assertThat(put(changed, Drawn.png(8, 8)).status()).isEqualTo(403);
        assertThat(put("/brand/uploads/x", Drawn.png(8, 8)).status()).isEqualTo(403);
        clock.advance(BrandAssets.UPLOAD_TIME);
        assertThat(put(path, Drawn.png(8, 8)).at("/code").asString()).isEqualTo("ADDRESS_NOT_GOOD");
    }

    @Test
    void a_picture_stands_under_its_own_organization_alone() {
        Answer sent = put(created("LOGO"), Drawn.png(40, 21), "image/png");
        String path = path(sent.at("/url"));
        String elsewhere = path.replace(
                TestOrganization.ACME.id().toString(),
                TestOrganization.GLOBEX.id().toString());

        assertThat(elsewhere).isNotEqualTo(path);
        assertThat(client.get(elsewhere).status()).isEqualTo(404);
        assertThat(client.get(path.replace(".png", ".svg")).status()).isEqualTo(404);
        assertThat(client.get(path.replace(".png", "")).status()).isEqualTo(404);
    }

    @Test
    void an_asset_that_a_version_uses_stays() {
        JsonNode made = created("LOGO");
        put(made, Drawn.png(40, 22), "image/png");
        Map<String, String> id = Map.of("id", made.at("/brandAsset/id").asString());
        client.acme().ask("mutation ($id: ID!) { brandUpdate(input: {logoId: $id}) { userErrors { code } } }", id);
        Answer published = client.acme()
                .ask(
                        "mutation { brandPublish(input: {}) { brand { liveVersion { settings { logo { id url } } } } userErrors { code } } }");
        assertThat(published
                        .at("/data/brandPublish/brand/liveVersion/settings/logo/id")
                        .asString())
                .isEqualTo(id.get("id"));
        client.acme().ask("mutation { brandUpdate(input: {logoId: null}) { userErrors { code } } }");

        assertThat(client.acme()
                        .ask(
                                "mutation ($id: ID!) { brandAssetDelete(input: {brandAssetId: $id}) { userErrors { code } } }",
                                id)
                        .at("/data/brandAssetDelete/userErrors/0/code")
                        .asString())
                .isEqualTo("IN_USE");
    }

    @Test
    void a_page_of_another_origin_sends_nothing() {
        String path = path(created("LOGO").path("uploadUrl"));
        Answer asked = client.send(client.at(path)
                .header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
        Answer own = client.send(client.at(path)
                .header("Origin", EdgeEnvironment.ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(own.header("Access-Control-Allow-Origin")).contains(EdgeEnvironment.ORIGIN);
    }

    @Test
    void nothing_else_is_open_here() {
        for (String path :
                new String[] {"/brand/assets", "/brand/uploads/x", "/brand/assets/x/y.png", "/brand/../health/x"}) {
            assertThat(client.get(path).status()).as(path).isBetween(400, 405);
        }
    }

    private JsonNode created(String kind) {
        Answer answer = client.acme().ask(CREATE, Map.of("kind", kind));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data/brandAssetCreate");
    }

    private Answer put(JsonNode made, byte[] content, String type) {
        return client.send(client.at(path(made.path("uploadUrl")))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private Answer put(String path, byte[] content) {
        return client.send(client.at(path).PUT(BodyPublishers.ofByteArray(content)));
    }

    private static String path(JsonNode url) {
        return URI.create(url.asString()).getPath();
    }
}
