package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A partner sets its brand, with a logo, and publishes it. */
record Dressing(TenancyDemo.Setting setting, Api partner) {
    static final String PRIMARY = "#0f766e";

    void wear(Company company) {
        partner.change(Document.named("tenancy/update-brand", Map.of("input", brand(company, logo()))), "brandUpdate");
        partner.change(Document.named("tenancy/publish-brand", Map.of()), "brandPublish");
        setting.story()
                .step(
                        "%s sets the brand: colours, font, links, sender and a logo, and publishes it.",
                        company.ownerFirst());
    }

    private String logo() {
        JsonNode made = partner.change(Document.named("tenancy/create-logo", Map.of()), "brandAssetCreate");
        try (InputStream file = Objects.requireNonNull(Dressing.class.getResourceAsStream("logo.png"), "logo.png")) {
            int status = setting.client()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(made.path("uploadUrl").asString()))
                                    .timeout(Duration.ofSeconds(30))
                                    .PUT(BodyPublishers.ofByteArray(file.readAllBytes()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            Story.check(status == 201, "the logo was not taken (status %d)", status);
        } catch (IOException e) {
            throw new UncheckedIOException("the logo was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
        return made.at("/brandAsset/id").asString();
    }

    private static Map<String, Object> brand(Company company, String logoId) {
        return Map.of(
                "name",
                company.name(),
                "colors",
                Map.of(
                        "background", "#ffffff",
                        "text", "#1b1f24",
                        "primary", PRIMARY,
                        "onPrimary", "#ffffff",
                        "link", PRIMARY),
                "font",
                "ROUNDED",
                "logoId",
                logoId,
                "senderName",
                company.name(),
                "termsUrl",
                "https://brightline.example/terms",
                "privacyUrl",
                "https://brightline.example/privacy",
                "isPoweredByShown",
                true);
    }
}
