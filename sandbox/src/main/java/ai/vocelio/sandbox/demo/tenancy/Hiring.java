package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The customer's owner invites an operator, who makes an account, proves the address and accepts. */
record Hiring(TenancyDemo.Setting setting, Company company) {

    void hire(Api owner, Member oscar) {
        Story story = setting.story();
        String address = company.person("Oscar", "Ortiz", "").email();
        String token = invited(owner, address, "OPERATOR");
        Api newcomer = oscar.registered();
        story.step("Oscar makes an account and proves the address by a second letter; he is in no organization yet.");
        accepted(newcomer, token);
        JsonNode who = Member.whoIs(oscar.switchedTo(company.alias()));
        Story.check("OPERATOR".equals(who.at("/member/roles/0").asString("")), "Oscar came in as %s", who);
        story.step("He accepts, and Keycloak knows: %s of %s.", "OPERATOR", company.name());
    }

    /** Invites somebody, and gives what the letter's link opens with. */
    String invited(Api owner, String address, String role) {
        owner.change(
                Document.named("tenancy/invite", Map.of("input", Map.of("email", address, "roles", List.of(role)))),
                "invitationCreate");
        Post.Mail letter = setting.post().next(address, "/invitation#inv_");
        setting.story().step("%s is invited as %s: \"%s\", from %s.", address, role, letter.subject(), letter.from());
        Story.check(
                letter.html().contains(Dressing.PRIMARY) && letter.html().contains("/brand/assets/"),
                "the letter does not wear the partner's colours and logo");
        String link = letter.link("/invitation#inv_");
        setting.story()
                .detail(
                        "It wears the partner's logo and colours, and leads to %s…",
                        link.substring(0, link.indexOf('#') + 8));
        return link.substring(link.indexOf('#') + 1);
    }

    void accepted(Api person, String token) {
        person.change(Document.named("tenancy/accept", Map.of("token", token)), "invitationAccept");
    }
}
