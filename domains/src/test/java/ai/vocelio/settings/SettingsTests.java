package ai.vocelio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What organizations of a tree set for each other, as PostgreSQL keeps it. */
@DomainTest
class SettingsTests {

    private static final SettingValue OFF = new SettingValue(false, null, null);
    private static final SettingValue ON = new SettingValue(true, null, null);

    @Autowired
    Settings settings;

    @Autowired
    SettingRows rows;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID platform;
    private UUID partner;
    private UUID customer;
    private UUID sibling;

    @BeforeEach
    void a_tree() {
        platform = planted(OrganizationKind.PLATFORM, null);
        partner = planted(OrganizationKind.PARTNER, platform);
        customer = planted(OrganizationKind.CUSTOMER, partner);
        sibling = planted(OrganizationKind.CUSTOMER, partner);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_a_platform_sets_comes_to_everybody_below_and_to_nobody_else() {
        UUID stranger = planted(OrganizationKind.CUSTOMER, null);
        update(platform, SettingName.CAMPAIGNS, OFF, false);
        for (UUID below : List.of(platform, partner, customer, sibling)) {
            assertThat(of(below, SettingName.CAMPAIGNS).value()).isEqualTo(OFF);
        }
        assertThat(of(customer, SettingName.CAMPAIGNS).setBy()).isEqualTo(OrganizationKind.PLATFORM);
        assertThat(of(stranger, SettingName.CAMPAIGNS).value()).isEqualTo(ON);
    }

    @Test
    void what_is_set_for_one_child_comes_to_it_and_to_no_sibling() {
        Setting given = give(partner, customer, new SettingUpdate(SettingName.CALL_LIMIT, number(3), true));
        assertThat(given.value()).isEqualTo(number(3));
        assertThat(given.isLocked()).isTrue();
        assertThat(of(customer, SettingName.CALL_LIMIT).value()).isEqualTo(number(3));
        assertThat(of(sibling, SettingName.CALL_LIMIT).value().number()).isNull();
        assertThat(of(partner, SettingName.CALL_LIMIT).value().number()).isNull();
        Tenant.as(partner, () -> settings.take(customer, SettingName.CALL_LIMIT));
        assertThat(of(customer, SettingName.CALL_LIMIT).origin()).isEqualTo(SettingOrigin.DEFAULT);
    }

    @Test
    void a_locked_limit_may_be_made_stricter_and_not_looser() {
        update(partner, SettingName.MEMBER_LIMIT, number(10), true);
        assertThat(update(customer, SettingName.MEMBER_LIMIT, number(4), false).value())
                .isEqualTo(number(4));
        refused(
                SettingUserErrorCode.LOCKED,
                "The partner above has locked MEMBER_LIMIT at 10",
                List.of("value", "number"),
                () -> update(customer, SettingName.MEMBER_LIMIT, number(11), false));
        assertThat(of(customer, SettingName.MEMBER_LIMIT).value()).isEqualTo(number(4));
    }

    @Test
    void a_locked_flag_stays_and_the_refusal_names_who_has_locked_it() {
        update(platform, SettingName.API_KEYS, OFF, true);
        refused(
                SettingUserErrorCode.LOCKED,
                "The platform has locked API_KEYS at off",
                List.of("value", "isOn"),
                () -> update(customer, SettingName.API_KEYS, ON, false));
        refused(
                SettingUserErrorCode.LOCKED,
                "The platform",
                List.of("value", "isOn"),
                () -> give(partner, customer, new SettingUpdate(SettingName.API_KEYS, ON, false)));
    }

    @Test
    void what_was_set_before_a_lock_counts_again_after_it() {
        update(customer, SettingName.CAMPAIGNS, ON, false);
        update(partner, SettingName.CAMPAIGNS, OFF, true);
        assertThat(of(customer, SettingName.CAMPAIGNS).value()).isEqualTo(OFF);
        Tenant.as(partner, () -> settings.reset(SettingName.CAMPAIGNS));
        assertThat(of(customer, SettingName.CAMPAIGNS).origin()).isEqualTo(SettingOrigin.OWN);
    }

    @Test
    void a_parent_sees_what_comes_to_a_child_and_nothing_of_what_the_child_has_set() {
        update(partner, SettingName.AGENT_LIMIT, number(20), false);
        update(customer, SettingName.AGENT_LIMIT, number(7), false);
        List<Setting> seen = Tenant.as(partner, () -> settings.of(customer)).orElseThrow();
        assertThat(seen)
                .filteredOn(setting -> setting.name() == SettingName.AGENT_LIMIT)
                .singleElement()
                .satisfies(setting -> assertThat(setting.value()).isEqualTo(number(20)));
    }

    @Test
    void only_who_stands_right_above_sets_something_for_a_child() {
        SettingUpdate update = new SettingUpdate(SettingName.CAMPAIGNS, OFF, false);
        for (UUID other : List.of(platform, sibling)) {
            refused(
                    SettingUserErrorCode.NOT_FOUND,
                    "right below",
                    List.of("organizationId"),
                    () -> give(other, customer, update));
            assertThat(Tenant.as(other, () -> settings.of(customer))).isEmpty();
        }
    }

    @Test
    void a_value_of_another_kind_or_out_of_range_or_in_another_tongue_is_refused() {
        refused(
                SettingUserErrorCode.VALUE_OF_ANOTHER_KIND,
                "CAMPAIGNS is on or off",
                List.of("value", "isOn"),
                () -> update(customer, SettingName.CAMPAIGNS, number(1), false));
        refused(
                SettingUserErrorCode.OUT_OF_RANGE,
                "API_KEY_LIMIT takes 0 to 100",
                List.of("value", "number"),
                () -> update(customer, SettingName.API_KEY_LIMIT, number(101), false));
        refused(
                SettingUserErrorCode.LANGUAGE_NOT_SPOKEN,
                "fr-FR",
                List.of("value", "language"),
                () -> update(customer, SettingName.LANGUAGE, new SettingValue(null, null, "it-IT"), false));
    }

    @Test
    void another_replica_knows_a_change_within_five_seconds() {
        Allowances elsewhere = new Allowances(rows, clock);
        assertThat(allowed(elsewhere)).isTrue();
        update(platform, SettingName.CAMPAIGNS, OFF, true);
        clock.advance(Allowances.TRUSTED.plusMillis(1));
        assertThat(Allowances.TRUSTED).hasSeconds(3);
        assertThat(allowed(elsewhere)).isFalse();
    }

    @Test
    void whoever_walks_up_works_for_itself_again_afterwards() {
        update(platform, SettingName.CAMPAIGNS, OFF, false);
        UUID after = Tenant.as(
                customer,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    rows.path(null);
                    return jdbc.sql("select current_organization()")
                            .query(UUID.class)
                            .single();
                }));
        assertThat(after).isEqualTo(customer);
    }

    @Test
    void a_setting_of_a_newer_version_is_passed_over() {
        Tenant.as(
                partner,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        insert into setting (organization_id, id, name, created_at, updated_at)
                        values (current_organization(), gen_random_uuid(), 'TELEPATHY', now(), now())""").update()));
        assertThat(Tenant.as(customer, settings::list)).hasSize(SettingName.values().length);
    }

    private boolean allowed(Allowances allowances) {
        return Tenant.as(customer, () -> allowances.isOn(SettingName.CAMPAIGNS));
    }

    private Setting of(UUID organization, SettingName name) {
        return Tenant.as(organization, settings::list).stream()
                .filter(setting -> setting.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private Setting update(UUID organization, SettingName name, SettingValue value, boolean isLocked) {
        return Tenant.as(organization, () -> settings.update(new SettingUpdate(name, value, isLocked)));
    }

    private Setting give(UUID parent, UUID child, SettingUpdate update) {
        return Tenant.as(parent, () -> settings.give(child, update));
    }

    private static SettingValue number(int number) {
        return new SettingValue(null, number, null);
    }

    private static void refused(SettingUserErrorCode code, String sentence, List<String> field, Runnable change) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(change::run)
                .withMessageContaining(sentence)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(field));
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure("s-" + id, kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }
}
