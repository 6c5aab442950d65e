package ai.vocelio.developer;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import ai.vocelio.team.Permission;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API keys of the current organization. Nobody gives a key more than he has himself, and no key brings in keys or people, or acts elsewhere: so a
 * leaked one cannot outlive its revocation. Faults carry an {@link ApiKeyUserErrorCode}.
 */
@Service
public class ApiKeys {

    /** How exactly it is known when a key was last used: a write per request would cost more than it tells. */
    public static final Duration USED_EVERY = Duration.ofMinutes(5);

    private static final Set<Permission> NOT_FOR_KEYS = Set.of(
            Permission.API_KEY_WRITE,
            Permission.MEMBER_WRITE,
            Permission.ORGANIZATION_EXPORT,
            Permission.ORGANIZATION_REMOVE,
            Permission.ROLE_WRITE,
            Permission.SUPPORT_ACCESS_USE,
            Permission.SUPPORT_ACCESS_BREAK_GLASS,
            Permission.SUPPORT_ACCESS_DECIDE,
            Permission.SSO_READ,
            Permission.SSO_WRITE);

    private final JdbcClient jdbc;
    private final ApiKeyReads reads;
    private final Allowances allowances;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, ApiKeyReads reads, Allowances allowances, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @param creator the member who makes it
     * @param held what the creator may do
     * @param most what any client of the organization may spend
     */
    @Transactional
    public IssuedApiKey create(ApiKeyCreate order, UUID creator, Set<Permission> held, ApiKeyLimits most) {
        allowances.requireOn(SettingName.API_KEYS, ApiKeyUserErrorCode.SWITCHED_OFF);
        Instant now = clock.instant();
        ApiKeyLimits limits = Objects.requireNonNullElse(order.limits(), ApiKeyLimits.NONE);
        limits.requireWithin(most);
        List<String> networks = Objects.requireNonNullElse(order.networks(), List.of());
        check(order, networks, held, now);
        UUID id = Ids.next(now);
        ApiKeySecret secret = ApiKeySecret.next(Tenant.required());
        jdbc.sql("""
                        insert into api_key (organization_id, id, name, prefix, hash, permissions, networks, created_by_id,
                                             created_at, expires_at, points, restore_rate)
                        values (?, ?, ?, ?, ?, ?, array(select network::cidr::text from unnest(?) network), ?, ?, ?, ?, ?)""")
                .params(Tenant.required(), id, order.name(), secret.prefix(), secret.hash())
                .param(new SqlArrayValue(
                        "text",
                        order.permissions().stream()
                                .map(Permission::name)
                                .sorted()
                                .toArray()))
                .param(new SqlArrayValue("text", networks.toArray()))
                .params(creator, Timestamp.from(now))
                .param(order.expiresAt() == null ? null : Timestamp.from(order.expiresAt()))
                .param(limits.points())
                .param(limits.restoreRate())
                .update();
        return new IssuedApiKey(find(id).orElseThrow(), secret.text());
    }

    /**
     * Changes how a key is called and what it may spend.
     *
     * @param most what any client of the organization may spend
     */
    @Transactional
    public ApiKey update(ApiKeyUpdate change, ApiKeyLimits most) {
        ApiKey key = active(change.apiKeyId());
        ApiKeyLimits limits = Objects.requireNonNullElse(change.limits(), key.limits());
        if (change.limits() != null) {
            limits.requireWithin(most);
        }
        jdbc.sql("""
                        update api_key set name = ?, points = ?, restore_rate = ?
                        where organization_id = current_organization() and id = ?""")
                .param(Objects.requireNonNullElse(change.name(), key.name()))
                .param(limits.points())
                .param(limits.restoreRate())
                .param(key.id())
                .update();
        return find(key.id()).orElseThrow();
    }

    /**
     * Gives a key a new secret. The one before opens for a while longer, so that programs can change over; one that was
     * rotated away earlier ends at once.
     *
     * @param overlap how long the one before still opens; zero when it has leaked
     * @param held what the caller may do: who learns a secret may do what its key may
     */
    @Transactional
    public IssuedApiKey rotate(UUID id, Duration overlap, Set<Permission> held) {
        ApiKey key = active(id);
        requireHeld(key.permissions(), held, "apiKeyId");
        ApiKeySecret secret = ApiKeySecret.next(Tenant.required());
        jdbc.sql("""
                        update api_key set previous_prefix = prefix, previous_hash = hash, previous_ends_at = ?,
                                           prefix = ?, hash = ?
                        where organization_id = current_organization() and id = ?""")
                .params(Timestamp.from(clock.instant().plus(overlap)), secret.prefix(), secret.hash(), id)
                .update();
        return new IssuedApiKey(find(id).orElseThrow(), secret.text());
    }

    private ApiKey active(UUID id) {
        ApiKey key = find(id).orElseThrow(() -> notFound());
        if (key.status() != ApiKeyStatus.ACTIVE) {
            throw new Problem(
                    Kind.CONFLICT,
                    ApiKeyUserErrorCode.NOT_ACTIVE,
                    "The key opens no more: make a new one.",
                    "apiKeyId");
        }
        return key;
    }

    /** Ends a key for good; one that has ended already stays as it is. */
    @Transactional
    public ApiKey revoke(UUID id) {
        jdbc.sql("""
                        update api_key set revoked_at = ?
                        where organization_id = current_organization() and id = ? and revoked_at is null""").params(Timestamp.from(clock.instant()), id).update();
        return find(id).orElseThrow(() -> notFound());
    }

    /** The key with this id. */
    @Transactional(readOnly = true)
    public Optional<ApiKey> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** The keys with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, ApiKey> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** A page of the keys, the newest first. */
    @Transactional(readOnly = true)
    public Page<ApiKey> list(Paging paging) {
        return reads.list(paging);
    }

    /** How many keys there are, those that open no more among them. */
    @Transactional(readOnly = true)
    public long count() {
        return reads.count();
    }

    /**
     * What is known of the key with this secret, which must name the current organization. Notes that it is used when it
     * opens.
     *
     * @param address from where it was sent, IPv4 or IPv6
     */
    @Transactional
    public Optional<ApiKeyUse> use(ApiKeySecret secret, String address) {
        Optional<ApiKeyUse> use = reads.byHash(secret.hash(), address);
        use.filter(known -> known.verdict() == ApiKeyVerdict.OPENS).ifPresent(known -> used(known.apiKey()));
        return use;
    }

    private void used(ApiKey key) {
        Instant now = clock.instant();
        @Nullable Instant before = key.lastUsedAt();
        if (before == null || before.isBefore(now.minus(USED_EVERY))) {
            jdbc.sql("""
                            update api_key set last_used_at = ?
                            where organization_id = current_organization() and id = ?""").params(Timestamp.from(now), key.id()).update();
        }
    }

    private void check(ApiKeyCreate order, List<String> networks, Set<Permission> held, Instant now) {
        requireHeld(order.permissions(), held, "permissions");
        List<String> invalid = reads.invalidNetworks(networks);
        if (!invalid.isEmpty()) {
            throw new Problem(
                    Kind.INVALID,
                    ApiKeyUserErrorCode.NETWORK_INVALID,
                    "%s is no network: write 203.0.113.0/24, 2001:db8::/32 or a single address."
                            .formatted(invalid.getFirst()),
                    "networks");
        }
        if (order.expiresAt() != null && !order.expiresAt().isAfter(now)) {
            throw new Problem(
                    Kind.INVALID,
                    ApiKeyUserErrorCode.EXPIRES_IN_THE_PAST,
                    "The key would have ended already: name a later time.",
                    "expiresAt");
        }
        allowances.requireRoom(
                SettingName.API_KEY_LIMIT,
                reads::countActive,
                ApiKeyUserErrorCode.TOO_MANY_KEYS,
                "active keys: revoke what nobody uses.");
    }

    private static void requireHeld(Set<Permission> wanted, Set<Permission> held, String field) {
        wanted.stream().filter(NOT_FOR_KEYS::contains).findFirst().ifPresent(permission -> {
            throw new Problem(
                    Kind.INVALID,
                    ApiKeyUserErrorCode.PERMISSION_NOT_FOR_KEYS,
                    "A key cannot have " + permission + ": what it gives would outlive the key.",
                    field);
        });
        wanted.stream()
                .filter(permission -> !held.contains(permission))
                .sorted()
                .findFirst()
                .ifPresent(permission -> {
                    throw new Problem(
                            Kind.FORBIDDEN,
                            ApiKeyUserErrorCode.PERMISSION_NOT_HELD,
                            "You do not have " + permission + " yourself, so the key cannot have it from you.",
                            field);
                });
    }

    private static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, ApiKeyUserErrorCode.NOT_FOUND, "There is no such API key.", "apiKeyId");
    }
}
