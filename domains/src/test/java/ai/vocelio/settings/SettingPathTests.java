package ai.vocelio.settings;

import static ai.vocelio.organizations.OrganizationKind.PARTNER;
import static ai.vocelio.organizations.OrganizationKind.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.organizations.OrganizationKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts of what organizations on the way up have set. */
class SettingPathTests {

    @Test
    void what_nobody_has_set_is_the_platforms_standard() {
        for (Setting setting : own().all()) {
            assertThat(setting.value()).isEqualTo(setting.standard());
            assertThat(setting.origin()).isEqualTo(SettingOrigin.DEFAULT);
            assertThat(setting.setBy()).isNull();
            assertThat(setting.isLocked()).isFalse();
        }
        assertThat(own().all()).hasSize(SettingName.values().length);
    }

    @Test
    void what_is_set_above_is_inherited_until_one_sets_it_nearer() {
        Opinion platforms = flag(2, PLATFORM, false);
        assertThat(campaigns(platforms))
                .satisfies(setting -> assertThat(setting.value().isOn()).isFalse())
                .satisfies(setting -> assertThat(setting.origin()).isEqualTo(SettingOrigin.INHERITED))
                .satisfies(setting -> assertThat(setting.setBy()).isEqualTo(PLATFORM));
        assertThat(campaigns(platforms, flag(1, PARTNER, true)).setBy()).isEqualTo(PARTNER);
        assertThat(campaigns(platforms, flag(1, PARTNER, true), flag(0, PARTNER, false)))
                .satisfies(setting -> assertThat(setting.value().isOn()).isFalse())
                .satisfies(setting -> assertThat(setting.origin()).isEqualTo(SettingOrigin.OWN));
    }

    @Test
    void what_is_locked_above_counts_before_what_is_set_nearer_the_farthest_first() {
        Opinion own = flag(0, PARTNER, true);
        assertThat(campaigns(own, locked(flag(1, PARTNER, false))))
                .satisfies(setting -> assertThat(setting.value().isOn()).isFalse())
                .satisfies(setting -> assertThat(setting.lockedBy()).isEqualTo(PARTNER));
        assertThat(campaigns(own, locked(flag(1, PARTNER, false)), locked(flag(2, PLATFORM, true))))
                .satisfies(setting -> assertThat(setting.value().isOn()).isTrue())
                .satisfies(setting -> assertThat(setting.lockedBy()).isEqualTo(PLATFORM));
    }

    @Test
    void a_lock_binds_those_below_and_not_who_has_it() {
        Setting own = campaigns(locked(flag(0, PARTNER, false)));
        assertThat(own.isLocked()).isFalse();
        assertThat(own.isLockedBelow()).isTrue();
        assertThat(SettingPath.ofChild(List.of(locked(flag(0, PARTNER, false))))
                        .of(SettingName.CAMPAIGNS)
                        .isLocked())
                .isTrue();
    }

    @Test
    void a_limit_that_is_not_locked_may_be_raised_nearer() {
        assertThat(calls(limit(1, 10), limit(0, 50)).value().number()).isEqualTo(50);
        assertThat(calls(limit(1, 10)).value().number()).isEqualTo(10);
    }

    @Test
    void a_limit_that_is_locked_is_a_bound_under_which_the_nearest_counts() {
        assertThat(calls(locked(limit(1, 10)), limit(0, 50)))
                .satisfies(setting -> assertThat(setting.value().number()).isEqualTo(10))
                .satisfies(setting -> assertThat(setting.maximum()).isEqualTo(10))
                .satisfies(setting -> assertThat(setting.origin()).isEqualTo(SettingOrigin.INHERITED));
        assertThat(calls(locked(limit(1, 10)), limit(0, 5)))
                .satisfies(setting -> assertThat(setting.value().number()).isEqualTo(5))
                .satisfies(setting -> assertThat(setting.origin()).isEqualTo(SettingOrigin.OWN))
                .satisfies(setting -> assertThat(setting.isLocked()).isTrue());
    }

    @Test
    void of_two_locked_limits_the_stricter_one_binds_wherever_it_stands() {
        assertThat(calls(locked(limit(1, 20)), locked(limit(2, 10))).value().number())
                .isEqualTo(10);
        assertThat(calls(locked(limit(1, 10)), locked(limit(2, 20))).value().number())
                .isEqualTo(10);
    }

    @Test
    void what_is_set_for_one_alone_counts_before_what_the_same_organization_set_for_all() {
        Opinion forAll = locked(limit(1, 10));
        Opinion forOne = new Opinion(1, PARTNER, SettingName.CALL_LIMIT, true, number(50), false);
        assertThat(calls(forAll, forOne).value().number()).isEqualTo(50);
        assertThat(calls(forOne, forAll).value().number()).isEqualTo(50);
        assertThat(calls(forOne, forAll, locked(limit(2, 20))).value().number()).isEqualTo(20);
    }

    private static Setting campaigns(Opinion... opinions) {
        return own(opinions).of(SettingName.CAMPAIGNS);
    }

    private static Setting calls(Opinion... opinions) {
        return own(opinions).of(SettingName.CALL_LIMIT);
    }

    private static SettingPath own(Opinion... opinions) {
        return SettingPath.ofOwn(Arrays.asList(opinions));
    }

    private static Opinion flag(int height, OrganizationKind kind, boolean isOn) {
        return new Opinion(height, kind, SettingName.CAMPAIGNS, false, new SettingValue(isOn, null, null), false);
    }

    private static Opinion limit(int height, int number) {
        return new Opinion(height, PARTNER, SettingName.CALL_LIMIT, false, number(number), false);
    }

    private static SettingValue number(int number) {
        return new SettingValue(null, number, null);
    }

    private static Opinion locked(Opinion opinion) {
        return new Opinion(
                opinion.height(), opinion.kind(), opinion.name(), opinion.isForThisOne(), opinion.value(), true);
    }
}
