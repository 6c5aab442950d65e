package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.house.MutationSamples.Sample;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What mutations of support accesses are given: on the side of those who act, and of those with whom is acted. */
final class SampleSupport {

    private final SampleMutations mutations;
    private final SampleOrganization acme;

    private SampleSupport(SampleMutations mutations, SampleOrganization acme) {
        this.mutations = mutations;
        this.acme = acme;
    }

    static Map<String, Sample> of(SampleMutations mutations, SampleOrganization acme) {
        SampleSupport samples = new SampleSupport(mutations, acme);
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("supportAccessBegin", access("reason", () -> into(acme.child())));
        all.put("supportAccessBreakGlass", access("emergencyReason", samples::anOldRequest));
        all.put("supportAccessEnd", access("endedAt", () -> Map.of("supportAccessId", samples.begun(acme.child()))));
        for (Map.Entry<String, String> decision : Map.of(
                        "supportAccessApprove", "consent",
                        "supportAccessRefuse", "consent",
                        "supportAccessRevoke", "endedAt")
                .entrySet()) {
            all.put(
                    decision.getKey(),
                    access(decision.getValue(), () -> Map.of("supportAccessId", acme.another("SupportAccess"))));
        }
        all.put(
                "supportPolicyUpdate",
                new Sample(
                        () -> Map.of("consent", "REQUIRED", "roles", List.of("VIEWER")), "SupportPolicy", "consent"));
        return all;
    }

    /** Asks as another owner of an organization who acts in one below. */
    static GraphQlClient acting(
            SampleOrganization above, SampleOrganization below, Role role, boolean isPersonalDataShown) {
        GraphQlClient person = above.memberWith(Set.of(Permission.ORGANIZATION_READ), Role.OWNER);
        return person.acting(person.ask(
                        "mutation($o: ID!, $r: [Role!]!, $p: Boolean!) { supportAccessBegin(input: {organizationId: $o,"
                                + " roles: $r, isPersonalDataShown: $p, reason: \"Sample\"}) { supportAccess { id } } }",
                        Map.of("o", below.id("Organization"), "r", List.of(role), "p", isPersonalDataShown))
                .at("/data/supportAccessBegin/supportAccess/id")
                .asString());
    }

    private static Sample access(String attribute, Supplier<Map<String, Object>> input) {
        return new Sample(input, "SupportAccess", attribute);
    }

    private static Map<String, Object> into(String organization) {
        return Map.of("organizationId", organization, "reason", "Sample", "roles", List.of("VIEWER"));
    }

    private String begun(String organization) {
        return mutations.made("supportAccessBegin", "supportAccess", into(organization));
    }

    /** One that was not answered in time. */
    private Map<String, Object> anOldRequest() {
        String child = acme.child();
        UUID organization = GlobalId.parse(child).orElseThrow().id();
        acme.change(organization, """
                insert into support_policy (organization_id, id, consent, roles, changed_at)
                values (current_organization(), gen_random_uuid(), 'REQUIRED', '{VIEWER}', now())""");
        String request = begun(child);
        acme.change(organization, "update support_access set requested_at = requested_at - interval '1 hour'");
        return Map.of("supportAccessId", request, "reason", "Fire");
    }
}
