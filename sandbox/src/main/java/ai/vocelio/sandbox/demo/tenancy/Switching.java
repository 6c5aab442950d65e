package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One person in two organizations: switches without a new login, and sees nothing of the one through the other's token. */
record Switching(TenancyDemo.Setting setting, Company partner, Company customer) {

    void through(Api owner, Member oscar) {
        Story story = setting.story();
        Hiring hiring = new Hiring(setting, partner);
        Api atCustomer = oscar.switchedTo(customer.alias());
        String address = customer.person("Oscar", "Ortiz", "").email();
        hiring.accepted(atCustomer, hiring.invited(owner, address, "OPERATOR"));
        Api atPartner = oscar.switchedTo(partner.alias());
        story.step("Oscar belongs to both, and switches to %s without a password.", partner.name());
        String theirs = list(atPartner, "Leads of " + partner.name());
        String ours = list(atCustomer, "Patients of " + customer.name());
        Story.check(sees(atPartner, theirs) && sees(atCustomer, ours), "Oscar does not see what he made himself");
        Story.check(!sees(atPartner, ours), "what %s has is seen by a token for %s", customer.alias(), partner.alias());
        Story.check(!sees(atCustomer, theirs), "what %s has is seen by the token from before", partner.alias());
        Story.check(
                customer.alias()
                        .equals(Member.whoIs(atCustomer)
                                .at("/organization/alias")
                                .asString("")),
                "the token from before speaks for another organization than %s",
                customer.alias());
        story.step(
                "The token from before still speaks for %s alone: neither finds what the other has.", customer.name());
    }

    private static String list(Api api, String name) {
        return api.change(Document.named("tenancy/create-list", Map.of("name", name)), "contactListCreate")
                .at("/contactList/id")
                .asString();
    }

    private static boolean sees(Api api, String id) {
        JsonNode found =
                api.ask(Document.named("tenancy/node", Map.of("id", id))).path("node");
        return !found.isNull();
    }
}
