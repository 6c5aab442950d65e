package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.GlobalId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Organizations below an organization, and what is set for them. */
record SampleChildren(SampleOrganization acme, MutationSamples samples) {

    private static final String SETTING = "API_KEY_USAGE_DAYS";

    void add() {
        samples.add("organizationCreate", "Organization", "alias", SampleChildren::anOrganization);
        samples.add("organizationSuspend", "Organization", "status", this::aSuspension);
        samples.add(
                "organizationReactivate",
                "Organization",
                "status",
                () -> after("organizationSuspend", aSuspension(), SampleChildren::named));
        samples.add("organizationRemove", "Organization", "removalDueAt", this::aRemoval);
        samples.add(
                "organizationRemovalCancel",
                "Organization",
                "removalDueAt",
                () -> after("organizationRemove", aRemoval(), SampleChildren::named));
        samples.add("organizationExport", "OrganizationExport", "state", this::anExport);
        samples.add("settingUpdate", "Setting", "number", SampleChildren::aSetting);
        samples.add(
                "settingReset",
                "Setting",
                "number",
                () -> after("settingUpdate", aSetting(), made -> Map.of("name", SETTING)));
        samples.add("settingGive", "Setting", "number", this::aGivenSetting);
        samples.add(
                "settingTake",
                "Setting",
                "number",
                () -> after(
                        "settingGive",
                        aGivenSetting(),
                        given -> Map.of(
                                "name",
                                SETTING,
                                "organizationId",
                                Objects.requireNonNull(given.get("organizationId")))));
    }

    private Map<String, Object> after(
            String mutation, Map<String, Object> input, UnaryOperator<Map<String, Object>> next) {
        samples.done(mutation, input);
        return next.apply(input);
    }

    private static Map<String, Object> named(Map<String, Object> input) {
        return Map.of("organizationId", Objects.requireNonNull(input.get("organizationId")));
    }

    private static Map<String, Object> anOrganization() {
        return Map.of(
                "kind",
                "CUSTOMER",
                "alias",
                "sample-" + UUID.randomUUID(),
                "name",
                "Sample " + UUID.randomUUID(),
                "timeZone",
                "UTC",
                "ownerEmail",
                "owner@sample.example");
    }

    private Map<String, Object> aSuspension() {
        return Map.of("organizationId", acme.child(), "reason", "Sample");
    }

    private Map<String, Object> aRemoval() {
        String child = acme.child();
        return Map.of(
                "organizationId",
                child,
                "alias",
                "child-" + GlobalId.parse(child).orElseThrow().id());
    }

    private Map<String, Object> anExport() {
        acme.change(
                "update organization_export set state = 'FAILED', problem = 'Sample' where state in ('QUEUED', 'RUNNING')");
        return Map.of("organizationId", acme.id("Organization"));
    }

    private static Map<String, Object> aSetting() {
        return Map.of("name", SETTING, "value", aNumber());
    }

    private Map<String, Object> aGivenSetting() {
        return Map.of("organizationId", acme.child(), "name", SETTING, "value", aNumber());
    }

    private static Map<String, Object> aNumber() {
        return Map.of("number", ThreadLocalRandom.current().nextInt(1, 400));
    }
}
