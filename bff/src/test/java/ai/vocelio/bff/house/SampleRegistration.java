package ai.vocelio.bff.house;

import ai.vocelio.bff.house.MutationSamples.Sample;
import ai.vocelio.bff.testing.EdgeEnvironment;
import java.util.Map;
import java.util.UUID;

/** People who make organizations of their own below an organization that lets them. */
record SampleRegistration(SampleOrganization acme) {

    Map<String, Sample> all() {
        return Map.of(
                "organizationRegister", new Sample(this::anOrganization, "Organization", "alias"),
                "registrationDoorUpdate", new Sample(this::another, "RegistrationDoor", "isOpen"));
    }

    private Map<String, Object> anOrganization() {
        let(true);
        String alias = acme.client()
                .ask("{ organization { alias } }")
                .at("/data/organization/alias")
                .asString();
        return Map.of(
                "host",
                alias + "." + EdgeEnvironment.BASE_DOMAIN,
                "alias",
                "sample-" + UUID.randomUUID(),
                "name",
                "Sample",
                "timeZone",
                "UTC");
    }

    private Map<String, Object> another() {
        let(false);
        return Map.of("isOpen", true);
    }

    private void let(boolean isOpen) {
        acme.client()
                .ask(
                        "mutation ($is: Boolean!) { registrationDoorUpdate(input: {isOpen: $is}) { userErrors { code } } }",
                        Map.of("is", isOpen));
    }
}
