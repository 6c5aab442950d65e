package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Demo;
import ai.vocelio.sandbox.demo.Document;
import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.keycloak.Visitor;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * From a platform with nobody below it to a customer whose people sign in on a host of their own, in the brand of its
 * partner. Each step is done as a person would do it, and what it must lead to is looked at.
 *
 * @param admin an owner of the platform
 * @param password what the new people choose
 * @param run counts the runs on this stack: each has organizations of its own
 */
public record TenancyDemo(Place place, Demo.Caller admin, String password, int run, PrintStream out) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Plays it; a Failure says at which step it came out otherwise. */
    public void play() {
        Story story = new Story(out);
        try (HttpClient client = HttpClient.newHttpClient()) {
            Post post = new Post(client, place.mailbox());
            Company brightline = new Company("PARTNER", "brightline-" + run, "Brightline Voice", "Paula", "Price");
            Company northside = new Company("CUSTOMER", "northside-" + run, "Northside Dental", "Ann", "Ames");
            String host = "phones." + northside.alias() + ".example";
            Setting setting = new Setting(place, client, post, story);
            try (Member paula = setting.member(brightline.owner(password));
                    Member ann = setting.member(northside.owner(password));
                    Member oscar = setting.member(northside.person("Oscar", "Ortiz", password))) {
                Api platform = platform(client, story);
                Api partner = founded(setting, platform, brightline, "Vocelio", paula);
                new Dressing(setting, partner).wear(brightline);
                Api customer = founded(setting, partner, northside, brightline.name(), ann);
                new Hiring(setting, northside).hire(customer, oscar);
                new Housing(setting, brightline, northside).move(customer, host);
                new Switching(setting, brightline, northside).through(partner, oscar);
            }
            end(story, brightline, northside, host);
        }
    }

    private Api platform(HttpClient client, Story story) {
        String token = Login.commandLine(place.issuer())
                .as(admin.login(), admin.password(), admin.organization())
                .accessToken();
        story.step("%s, an owner of the platform, signs in.", admin.login());
        return new Api(client, place.endpoint(), () -> token);
    }

    /** An organization is made, and its owner follows the letter to a password and comes in. */
    private static Api founded(Setting setting, Api by, Company company, String sender, Member owner) {
        Story story = setting.story();
        JsonNode made = by.change(
                Document.named(
                        "tenancy/create-organization",
                        Map.of(
                                "input",
                                company.order(),
                                "key",
                                UUID.randomUUID().toString())),
                "organizationCreate");
        String id = made.at("/organization/id").asString();
        story.step(
                "%s %s is made; it is %s.",
                word(company), company.alias(), made.at("/organization/status").asString());
        Story.await(
                company.alias(),
                PATIENCE,
                () -> Optional.of(by.ask(Document.named("tenancy/organization", Map.of("id", id)))
                                .path("node"))
                        .filter(organization ->
                                "ACTIVE".equals(organization.path("status").asString())));
        story.step("Keycloak knows it: %s is ACTIVE.", company.alias());
        Post.Mail letter = setting.post().next(company.email(), "/graphiql?organization=" + company.alias());
        story.step("A letter comes to %s: \"%s\", from %s.", company.email(), letter.subject(), letter.from());
        Story.check(
                letter.from().startsWith(sender), "the letter comes from %s and not from %s", letter.from(), sender);
        story.detail("It leads to %s", letter.link("/graphiql"));
        Api api = owner.signedIn(company.alias());
        JsonNode who = Member.whoIs(api);
        Story.check(who.at("/member/roles/0").asString("").equals("OWNER"), "%s came in as %s", company.email(), who);
        story.step(
                "%s proves the address, chooses a password and is in, as OWNER of %s.",
                company.ownerFirst(), company.name());
        return api;
    }

    private static String word(Company company) {
        return "PARTNER".equals(company.kind()) ? "The partner" : "Its customer";
    }

    private void end(Story story, Company partner, Company customer, String host) {
        story.line("");
        story.line(
                "  In the brand of %s now: %s, and %s for who has that name lead here.",
                partner.name(), place.at(customer.alias() + ".localhost") + "/", host);
        for (Company company : List.of(partner, customer)) {
            story.line("  %-18s %-26s %s", company.name(), company.email(), password);
        }
        story.line("  The letters are in the mailbox: %s", place.mailbox());
    }

    /** What every part of the story needs. */
    record Setting(Place place, HttpClient client, Post post, Story story) {

        Member member(Visitor.Person person) {
            return new Member(client, place, person, post);
        }
    }
}
