package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.audit.ActivityVerb;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.team.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What happens is told: each verb is tried with the mutation that brings it about, or as the log would write it. */
@BffTest
class ActivityTests {

    private static final String LATEST = """
            query ($filter: ActivityFilter) { activity(first: 5, filter: $filter) { totalCount
              nodes { at verb actor { kind member { id } } object { __typename id } } } }""";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    private SampleOrganization acme;
    private MutationSamples samples;

    @BeforeEach
    void an_organization_that_can_call() {
        acme = new SampleOrganization(house);
        samples = new MutationSamples(acme);
        Tenant.as(
                acme.organizationId(),
                () -> house.getBean(ProviderAccounts.class)
                        .set(Provider.TWILIO, new Credentials("AC" + "0".repeat(32), "sample")));
    }

    @Test
    void every_verb_is_told_of_what_brings_it_about_with_who_did_it_and_to_what() {
        byMutation().forEach((verb, mutation) -> {
            samples.done(
                    mutation,
                    Objects.requireNonNull(samples.all().get(mutation)).input().get());
            JsonNode told = latest(Map.of("verbs", List.of(verb))).at("/nodes/0");
            assertThat(told.path("verb").asString())
                    .as(verb + " by " + mutation)
                    .isEqualTo(verb.name());
            assertThat(told.at("/actor/kind").asString()).as(mutation).isEqualTo("USER");
            assertThat(told.at("/actor/member/id").asString()).as(mutation).startsWith("mbr_");
        });
        assertThat(latest(Map.of("verbs", List.of("AGENT_CREATED")))
                        .at("/nodes/0/object/__typename")
                        .asString())
                .isEqualTo("Agent");
    }

    @Test
    void what_comes_about_by_itself_is_told_too_and_what_is_of_no_interest_is_not() {
        assertThat(told("Member", "CREATED", null, "{\"name\": \"A\"}")).isEqualTo("MEMBER_JOINED");
        assertThat(told("Member", "CHANGED", "{\"removed_at\": \"2026\"}", "{\"removed_at\": null}"))
                .isEqualTo("MEMBER_JOINED");
        assertThat(told("Domain", "CHANGED", "{\"status\": \"PENDING\"}", "{\"status\": \"VERIFIED\"}"))
                .isEqualTo("DOMAIN_VERIFIED");
        assertThat(told("Domain", "CHANGED", "{\"status\": \"LAPSING\"}", "{\"status\": \"VERIFIED\"}"))
                .isEmpty();
        assertThat(told("Domain", "CHANGED", "{\"status\": \"LAPSING\"}", "{\"status\": \"LOST\"}"))
                .isEqualTo("DOMAIN_LOST");
        assertThat(told("SupportAccess", "CHANGED", "{\"began_at\": null}", "{\"began_at\": \"2026\"}"))
                .isEqualTo("SUPPORT_ACCESS_BEGAN");
        assertThat(told("SsoProvider", "CHANGED", "{\"status\": \"DRAFT\"}", "{\"status\": \"ACTIVE\"}"))
                .isEqualTo("SSO_PROVIDER_ENABLED");
        assertThat(told("Contact", "CREATED", null, "{\"name\": \"A\"}")).isEmpty();
        assertThat(told("Agent", "REFUSED", null, null)).isEmpty();
        assertThat(told("Member", "CHANGED", "{\"name\": \"A\"}", "{\"name\": \"B\"}"))
                .isEmpty();
    }

    @Test
    void every_verb_is_tried() {
        assertThat(byMutation().size() + 5)
                .as("MEMBER_JOINED, two of host names, support access and single sign-on are tried by hand")
                .isEqualTo(ActivityVerb.values().length);
    }

    @Test
    void everybody_is_told_of_what_he_may_read_alone() {
        for (String mutation : List.of("invitationCreate", "apiKeyCreate", "agentCreate", "brandPublish")) {
            samples.done(
                    mutation,
                    Objects.requireNonNull(samples.all().get(mutation)).input().get());
        }
        String viewer = acme.member(Role.VIEWER).ask(LATEST).toString();
        assertThat(viewer).contains("AGENT_CREATED").doesNotContain("INVITATION_SENT", "API_KEY", "BRAND_PUBLISHED");
        assertThat(acme.member(Role.VIEWER)
                        .ask(LATEST, Map.of("filter", Map.of("verbs", List.of("INVITATION_SENT"))))
                        .at("/data/activity/totalCount")
                        .asInt())
                .isZero();
        assertThat(latest(Map.of("verbs", List.of("INVITATION_SENT")))
                        .at("/totalCount")
                        .asInt())
                .isPositive();
    }

    @Test
    void nobody_is_told_what_happened_elsewhere() {
        SampleOrganization globex = new SampleOrganization(house);
        samples.done(
                "agentCreate",
                Objects.requireNonNull(samples.all().get("agentCreate")).input().get());
        String here = latest(Map.of("verbs", List.of("AGENT_CREATED")))
                .at("/nodes/0/object/id")
                .asString();
        assertThat(here).startsWith("agt_");
        assertThat(globex.client().ask(LATEST).toString()).doesNotContain(here);
    }

    @Test
    void the_page_is_read_from_what_is_told_alone_however_much_else_the_log_has() {
        String plan = Tenant.as(
                acme.organizationId(),
                () -> new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).execute(status -> {
                    jdbc.sql("""
                                    select write_audit_entry(current_organization(), 'CREATED', null, 'Contact',
                                                             gen_random_uuid(), null, '{"name": "x"}')
                                    from generate_series(1, 3000)""").query((row, n) -> 1).list();
                    return jdbc.sql("""
                                    explain select id from audit_entry where organization_id = current_organization()
                                      and activity is not null and activity = any('{AGENT_CREATED,MEMBER_JOINED}')
                                    order by at desc, id desc limit 26""").query(String.class).list().stream().collect(Collectors.joining("\n"));
                }));
        assertThat(plan).contains("audit_entry_by_activity").doesNotContain("Seq Scan", "Sort");
    }

    private JsonNode latest(Map<String, Object> filter) {
        Answer answer = acme.client().ask(LATEST, Map.of("filter", filter));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data/activity");
    }

    private String told(String type, String outcome, @Nullable String before, @Nullable String after) {
        return jdbc.sql("select activity_of(?, ?, 'SYSTEM', cast(? as jsonb), cast(? as jsonb))")
                .param(type)
                .param(outcome)
                .param(before)
                .param(after)
                .query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single();
    }

    private static Map<ActivityVerb, String> byMutation() {
        Map<ActivityVerb, String> mutations = new EnumMap<>(ActivityVerb.class);
        mutations.put(ActivityVerb.AGENT_CREATED, "agentCreate");
        mutations.put(ActivityVerb.AGENT_PUBLISHED, "agentPublish");
        mutations.put(ActivityVerb.AGENT_RETIRED, "agentRetire");
        mutations.put(ActivityVerb.CAMPAIGN_CREATED, "campaignCreate");
        mutations.put(ActivityVerb.CALL_PLACED, "callPlace");
        mutations.put(ActivityVerb.API_KEY_CREATED, "apiKeyCreate");
        mutations.put(ActivityVerb.API_KEY_REVOKED, "apiKeyRevoke");
        mutations.put(ActivityVerb.CUSTOM_ROLE_CREATED, "customRoleCreate");
        mutations.put(ActivityVerb.BRAND_PUBLISHED, "brandPublish");
        mutations.put(ActivityVerb.INVITATION_SENT, "invitationCreate");
        mutations.put(ActivityVerb.INVITATION_ACCEPTED, "invitationAccept");
        mutations.put(ActivityVerb.INVITATION_REVOKED, "invitationRevoke");
        mutations.put(ActivityVerb.MEMBER_ROLES_CHANGED, "memberUpdate");
        mutations.put(ActivityVerb.MEMBER_REMOVED, "memberRemove");
        mutations.put(ActivityVerb.SETTING_CHANGED, "settingUpdate");
        return mutations;
    }
}
