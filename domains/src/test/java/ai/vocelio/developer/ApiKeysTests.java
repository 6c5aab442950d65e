package ai.vocelio.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class ApiKeysTests {

    private static final Set<Permission> READS = Set.of(Permission.AGENT_READ, Permission.CALL_READ);
    private static final ApiKeyLimits ANY = new ApiKeyLimits(10_000, 500);
    private static final String SOMEWHERE = "203.0.113.9";

    @Autowired
    ApiKeys keys;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final UUID maker = UUID.randomUUID();

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void a_key_opens_with_its_secret_and_tells_when_it_was_used() {
        IssuedApiKey issued = created(READS);

        assertThat(used(issued).orElseThrow().apiKey().permissions()).isEqualTo(READS);
        ApiKey now = Tenant.as(acme, () -> keys.find(issued.apiKey().id())).orElseThrow();
        assertThat(now.lastUsedAt()).isNotNull();
        assertThat(now.createdById()).isEqualTo(maker);
        assertThat(issued.secret()).startsWith(now.prefix());
    }

    @Test
    void nothing_that_is_stored_opens() {
        IssuedApiKey issued = created(READS);
        String row = Tenant.as(
                acme,
                () -> transaction.execute(status -> jdbc.sql("select row_to_json(k)::text from api_key k where id = ?")
                        .param(issued.apiKey().id())
                        .query((found, n) -> found.getString(1))
                        .single()));
        assertThat(row)
                .contains(issued.apiKey().prefix())
                .doesNotContain(issued.secret(), issued.secret().substring(13));
    }

    @Test
    void a_key_is_not_there_in_another_organization() {
        IssuedApiKey issued = created(READS);

        Tenant.as(globex, () -> {
            assertThat(keys.find(issued.apiKey().id())).isEmpty();
            assertThat(keys.list(Paging.first(10)).items()).isEmpty();
            assertThat(keys.use(ApiKeySecret.parse(issued.secret()).orElseThrow(), SOMEWHERE))
                    .isEmpty();
            assertProblem(
                    ApiKeyUserErrorCode.NOT_FOUND,
                    () -> keys.revoke(issued.apiKey().id()));
            assertProblem(
                    ApiKeyUserErrorCode.NOT_FOUND,
                    () -> keys.rotate(issued.apiKey().id(), Duration.ZERO, READS));
        });
        assertThat(used(issued).orElseThrow().apiKey().status()).isEqualTo(ApiKeyStatus.ACTIVE);
    }

    @Test
    void nobody_gives_a_key_more_than_he_has() {
        Set<Permission> wanted = Set.of(Permission.AGENT_READ, Permission.AGENT_WRITE);
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.PERMISSION_NOT_HELD,
                        () -> keys.create(order(wanted, null, null), maker, READS, ANY)));
    }

    @Test
    void nobody_learns_the_secret_of_a_key_that_may_more_than_he() {
        IssuedApiKey issued = created(Set.of(Permission.AGENT_WRITE));
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.PERMISSION_NOT_HELD,
                        () -> keys.rotate(issued.apiKey().id(), Duration.ZERO, READS)));
    }

    @Test
    void no_key_makes_keys() {
        Set<Permission> all = Role.OWNER.permissions();
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.PERMISSION_NOT_FOR_KEYS,
                        () -> keys.create(order(all, null, null), maker, all, ANY)));
    }

    @Test
    void after_a_rotation_both_secrets_open_until_the_time_of_the_first_is_over() {
        IssuedApiKey first = created(READS);
        IssuedApiKey second = rotated(first, Duration.ofHours(1));

        assertThat(second.apiKey().previousPrefix()).isEqualTo(first.apiKey().prefix());
        assertThat(used(first).orElseThrow().isSecretReplaced()).isFalse();
        assertThat(used(second).orElseThrow().isSecretReplaced()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(used(first).orElseThrow().isSecretReplaced()).isTrue();
        assertThat(used(second).orElseThrow().isSecretReplaced()).isFalse();
        assertThat(used(second).orElseThrow().apiKey().previousPrefix()).isNull();
    }

    @Test
    void a_leaked_secret_is_rotated_away_at_once_and_no_third_one_opens() {
        IssuedApiKey first = created(READS);
        assertThat(used(rotated(first, Duration.ZERO))).isPresent();
        assertThat(used(first).orElseThrow().isSecretReplaced()).isTrue();

        IssuedApiKey second = rotated(first, Duration.ofDays(7));
        rotated(second, Duration.ofDays(7));
        assertThat(used(first)).isEmpty();
        assertThat(used(second).orElseThrow().isSecretReplaced()).isFalse();
    }

    @Test
    void a_revoked_key_stays_revoked() {
        IssuedApiKey issued = created(READS);
        ApiKey revoked = revoked(issued);
        clock.advance(Duration.ofHours(1));

        assertThat(revoked.status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(revoked(issued).revokedAt()).isEqualTo(revoked.revokedAt());
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.NOT_ACTIVE,
                        () -> keys.rotate(issued.apiKey().id(), Duration.ZERO, READS)));
        assertThat(used(issued).orElseThrow().apiKey().status()).isEqualTo(ApiKeyStatus.REVOKED);
    }

    @Test
    void a_key_ends_by_itself_and_cannot_have_ended_before() {
        Instant end = clock.instant().plusSeconds(60);
        IssuedApiKey issued = created(order(READS, null, end));

        assertThat(issued.apiKey().status()).isEqualTo(ApiKeyStatus.ACTIVE);
        clock.advance(Duration.ofSeconds(61));
        assertThat(used(issued).orElseThrow().verdict()).isEqualTo(ApiKeyVerdict.EXPIRED);
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.EXPIRES_IN_THE_PAST,
                        () -> keys.create(order(READS, null, end), maker, READS, ANY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0/24", "203.0.113.9", "0.0.0.0/0"})
    void a_key_opens_from_its_networks(String network) {
        assertThat(used(created(order(READS, List.of("2001:db8::/32", network), null)))
                        .orElseThrow()
                        .isFromElsewhere())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.10", "203.0.112.0/24", "2001:db8::/32"})
    void a_key_does_not_open_from_elsewhere(String network) {
        assertThat(used(created(order(READS, List.of(network), null)))
                        .orElseThrow()
                        .isFromElsewhere())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9/24", "example.test", "300.1.1.1", "", "203.0.113.0/24; drop table api_key"})
    void what_is_no_network_is_refused(String network) {
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.NETWORK_INVALID,
                        () -> keys.create(order(READS, List.of("10.0.0.0/8", network), null), maker, READS, ANY)));
    }

    @Test
    void the_newest_key_comes_first() {
        ApiKey old = created(READS).apiKey();
        clock.advance(Duration.ofSeconds(1));
        ApiKey young = created(READS).apiKey();

        Tenant.as(acme, () -> {
            assertThat(keys.list(Paging.first(1)).items()).containsExactly(young);
            Paging rest = new Paging(10, false, ApiKey.position(young), null);
            assertThat(keys.list(rest).items()).containsExactly(old);
            assertThat(keys.count()).isEqualTo(2);
        });
    }

    @Test
    void there_are_at_most_a_hundred_active_keys() {
        IssuedApiKey first = created(READS);
        for (int i = 1; i < 100; i++) {
            created(READS);
        }
        Tenant.as(
                acme,
                () -> assertProblem(
                        ApiKeyUserErrorCode.TOO_MANY_KEYS,
                        () -> keys.create(order(READS, null, null), maker, READS, ANY)));
        revoked(first);
        assertThat(created(READS).apiKey().status()).isEqualTo(ApiKeyStatus.ACTIVE);
    }

    private IssuedApiKey created(Set<Permission> permissions) {
        return created(order(permissions, null, null));
    }

    private IssuedApiKey created(ApiKeyCreate order) {
        return Tenant.as(acme, () -> keys.create(order, maker, Role.OWNER.permissions(), ANY));
    }

    private static ApiKeyCreate order(
            Set<Permission> permissions, @Nullable List<String> networks, @Nullable Instant expiresAt) {
        return new ApiKeyCreate("Booking site", permissions, networks, expiresAt, null);
    }

    private IssuedApiKey rotated(IssuedApiKey key, Duration overlap) {
        return Tenant.as(acme, () -> keys.rotate(key.apiKey().id(), overlap, Role.OWNER.permissions()));
    }

    private ApiKey revoked(IssuedApiKey key) {
        return Tenant.as(acme, () -> keys.revoke(key.apiKey().id()));
    }

    private Optional<ApiKeyUse> used(IssuedApiKey key) {
        return Tenant.as(acme, () -> keys.use(ApiKeySecret.parse(key.secret()).orElseThrow(), SOMEWHERE));
    }

    private static void assertProblem(ApiKeyUserErrorCode code, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(action)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
