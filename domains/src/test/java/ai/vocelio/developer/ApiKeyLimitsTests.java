package ai.vocelio.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Permission;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ApiKeyLimitsTests {

    private static final Set<Permission> READS = Set.of(Permission.AGENT_READ);
    private static final ApiKeyLimits ANY = new ApiKeyLimits(10_000, 500);

    @Autowired
    ApiKeys keys;

    private final UUID acme = UUID.randomUUID();

    @Test
    void a_key_has_the_limits_that_it_was_given_and_no_others() {
        assertThat(made(null).limits()).isEqualTo(ApiKeyLimits.NONE);
        assertThat(made(new ApiKeyLimits(2_000, null)).limits()).isEqualTo(new ApiKeyLimits(2_000, null));
        assertThat(made(ANY).limits()).isEqualTo(ANY);
    }

    @Test
    void nobody_gives_a_key_more_than_any_client_has() {
        assertTooHigh(() -> made(new ApiKeyLimits(10_001, 1)), "points");
        assertTooHigh(() -> made(new ApiKeyLimits(null, 501)), "restoreRate");
        UUID key = made(null).id();
        assertTooHigh(() -> changed(key, null, new ApiKeyLimits(1_000, 501)), "restoreRate");
    }

    @Test
    void what_is_absent_in_a_change_stays() {
        UUID key = made(new ApiKeyLimits(2_000, 10)).id();

        assertThat(changed(key, "Nightly", null)).satisfies(named -> {
            assertThat(named.name()).isEqualTo("Nightly");
            assertThat(named.limits()).isEqualTo(new ApiKeyLimits(2_000, 10));
        });
        assertThat(changed(key, null, new ApiKeyLimits(null, 5))).satisfies(limited -> {
            assertThat(limited.name()).isEqualTo("Nightly");
            assertThat(limited.limits()).isEqualTo(new ApiKeyLimits(null, 5));
        });
        assertThat(changed(key, null, ApiKeyLimits.NONE).limits()).isEqualTo(ApiKeyLimits.NONE);
    }

    @Test
    void a_key_that_opens_no_more_is_not_changed_nor_one_of_another_organization() {
        UUID key = made(null).id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        Tenant.as(UUID.randomUUID(), () -> keys.update(new ApiKeyUpdate(key, "Mine", null), ANY)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ApiKeyUserErrorCode.NOT_FOUND));
        Tenant.as(acme, () -> keys.revoke(key));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> changed(key, "Late", null))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ApiKeyUserErrorCode.NOT_ACTIVE));
    }

    private ApiKey made(@Nullable ApiKeyLimits limits) {
        ApiKeyCreate order = new ApiKeyCreate("Booking site", READS, List.of(), null, limits);
        return Tenant.as(acme, () -> keys.create(order, UUID.randomUUID(), READS, ANY))
                .apiKey();
    }

    private ApiKey changed(UUID key, @Nullable String name, @Nullable ApiKeyLimits limits) {
        return Tenant.as(acme, () -> keys.update(new ApiKeyUpdate(key, name, limits), ANY));
    }

    private static void assertTooHigh(ThrowingCallable action, String field) {
        assertThatExceptionOfType(Problem.class).isThrownBy(action).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ApiKeyUserErrorCode.LIMIT_TOO_HIGH);
            assertThat(problem.field()).containsExactly("limits", field);
        });
    }
}
