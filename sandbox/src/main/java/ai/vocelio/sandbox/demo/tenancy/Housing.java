package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import ai.vocelio.sandbox.keycloak.Login;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A customer gets a host name of its own, proven by DNS, on which its partner's brand is worn. */
record Housing(TenancyDemo.Setting setting, Company partner, Company customer) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    void move(Api owner, String host) {
        Story story = setting.story();
        JsonNode domain = owner.change(Document.named("tenancy/create-domain", Map.of("name", host)), "domainCreate")
                .path("domain");
        String id = domain.path("id").asString();
        story.step("%s adds the host name %s; two records are to prove it:", customer.ownerFirst(), host);
        story.detail(
                "%s TXT \"%s\"",
                domain.path("proofName").asString(), domain.path("proofText").asString());
        story.detail("%s CNAME %s", host, domain.path("target").asString());
        setting.post()
                .publish(
                        domain.path("proofName").asString(),
                        List.of(domain.path("proofText").asString()),
                        Optional.empty());
        setting.post()
                .publish(host, List.of(), Optional.of(domain.path("target").asString()));
        owner.change(Document.named("tenancy/check-domain", Map.of("id", id)), "domainCheck");
        Story.await(
                host,
                PATIENCE,
                () -> Optional.of(owner.ask(Document.named("tenancy/domain", Map.of("id", id)))
                                .at("/domain/status")
                                .asString(""))
                        .filter("VERIFIED"::equals));
        story.step("The name server of the sandbox has them: %s is VERIFIED.", host);
        seen(host);
        loginPage();
    }

    /** Before anybody is known: the host tells the brand, and for whom to sign in. */
    private void seen(String host) {
        JsonNode brand = Story.await(
                "the brand of " + host,
                PATIENCE,
                () -> Optional.of(new Front(setting.place().endpoint()).brand(host))
                        .filter(shown ->
                                partner.name().equals(shown.path("name").asString(""))));
        Story.check(
                customer.alias().equals(brand.path("organizationAlias").asString("")),
                "the host %s signs in to %s",
                host,
                brand.path("organizationAlias"));
        setting.story().step("Who comes by it sees %s, and signs in to %s.", partner.name(), customer.alias());
    }

    private void loginPage() {
        Login login = Login.commandLine(setting.place().issuer());
        String page = Story.await(
                "the partner's brand on the login page of " + customer.alias(),
                PATIENCE,
                () -> Optional.of(login.page(Map.of("scope", Login.scopeOf(customer.alias()))))
                        .filter(html -> html.contains(Dressing.PRIMARY)));
        Story.check(page.contains("/brand/assets/"), "the login page of %s shows no logo", customer.alias());
        setting.story().step("Its login page wears the logo and the colours of %s.", partner.name());
    }
}
