package ai.vocelio.bff.security;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.developer.ApiKey;
import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.developer.ApiKeySecret;
import ai.vocelio.developer.ApiKeyStatus;
import ai.vocelio.developer.ApiKeyUse;
import ai.vocelio.developer.ApiKeys;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Lets in who holds an API key. A key is looked up again after some seconds, so that one that was revoked, or a secret that
 * was rotated away, opens nowhere for longer than that: not on other replicas, and not on sockets.
 */
@Component
class KeyAdmission {

    private static final Logger LOG = LoggerFactory.getLogger(KeyAdmission.class);
    private static final int REMEMBERED = 20_000;

    private final ApiKeys keys;
    private final Organizations organizations;
    private final Clock clock;
    private final Cache<Sent, Caller> admitted;
    private final Cache<Asking, Optional<ApiKeyLimits>> good;

    KeyAdmission(ApiKeys keys, Organizations organizations, Clock clock) {
        this.keys = keys;
        this.organizations = organizations;
        this.clock = clock;
        this.admitted = remembering(clock);
        this.good = remembering(clock);
    }

    private static <K, V> Cache<K, V> remembering(Clock clock) {
        return Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** Whether this is to be a key, right or wrong. */
    static boolean isKey(String token) {
        return token.startsWith(ApiKeySecret.MARK);
    }

    /**
     * Lets a caller in by the secret of a key.
     *
     * @throws EdgeFault UNAUTHENTICATED with the reason
     */
    Caller admit(String token, String address) {
        Sent sent = new Sent(Admission.sha256(token), address);
        Caller known = admitted.getIfPresent(sent);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return known;
        }
        ApiKeySecret secret = ApiKeySecret.parse(token)
                .orElseThrow(() -> refused("is not written as one: part of it may be missing"));
        Caller caller = Tenant.as(secret.organizationId(), () -> caller(secret, address));
        admitted.put(sent, caller);
        return caller;
    }

    /** Whether the key that a caller came with still opens, as of some seconds ago; while nobody can tell, it does. */
    boolean isStillGood(Caller caller) {
        return limits(caller).isPresent();
    }

    /** The caller with the limits that the key has, as of some seconds ago. */
    Caller asOfNow(Caller caller) {
        return limits(caller)
                .filter(limits -> !limits.equals(caller.limits()))
                .map(caller::limitedTo)
                .orElse(caller);
    }

    private Optional<ApiKeyLimits> limits(Caller caller) {
        Asking asking = new Asking(caller.organizationId(), Objects.requireNonNull(caller.apiKeyId()), caller.client());
        try {
            return good.get(asking, this::look);
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("An API key cannot be looked up", databaseIsAway);
            return Optional.of(caller.limits());
        }
    }

    private Optional<ApiKeyLimits> look(Asking asking) {
        return Tenant.as(
                asking.organizationId,
                () -> keys.find(asking.keyId)
                        .filter(key -> key.status() == ApiKeyStatus.ACTIVE)
                        .filter(key -> asking.prefix.equals(key.prefix()) || asking.prefix.equals(key.previousPrefix()))
                        .map(ApiKey::limits));
    }

    private Caller caller(ApiKeySecret secret, String address) {
        Organization organization = organizations.current().orElseThrow(() -> refused("is not known here"));
        ApiKeyUse use = keys.use(secret, address).orElseThrow(() -> refused("is not known here"));
        ApiKey key = use.apiKey();
        switch (use.verdict()) {
            case SECRET_REPLACED -> throw refused("has a new secret, and the time of this one is over");
            case REVOKED -> throw refused("was revoked");
            case EXPIRED -> throw refused("has expired");
            case FROM_ELSEWHERE -> throw refused("does not open from " + address);
            case OPENS -> {}
        }
        return new Caller(
                key.createdById(),
                key.name(),
                null,
                false,
                Set.of(),
                key.permissions(),
                organization.id(),
                organization.alias(),
                key.createdAt(),
                Objects.requireNonNullElse(key.expiresAt(), Instant.MAX),
                secret.prefix(),
                key.id(),
                key.limits(),
                SignIn.NONE);
    }

    private static EdgeFault refused(String why) {
        return new EdgeFault(ErrorCode.UNAUTHENTICATED, "The API key " + why);
    }

    /** A secret by its hash, and from where it came: a key may be bound to networks. */
    private record Sent(String hash, String address) {}

    private record Asking(UUID organizationId, UUID keyId, String prefix) {}
}
