package ai.vocelio.sso;

import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.identity.SignOnProvider.ClaimRole;
import ai.vocelio.identity.SignOnProvider.Protocol;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Vault;
import ai.vocelio.sso.OidcDiscovery.DiscoveryFault;
import ai.vocelio.team.Granter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connections of the current organization to identity providers of its own. Faults carry a {@link SsoUserErrorCode}. */
@Service
public class SsoProviders {

    private final SsoRows rows;
    private final SsoRules rules;
    private final SsoTasks tasks;
    private final Vault vault;
    private final OidcDiscovery discovery;
    private final Clock clock;

    SsoProviders(SsoRows rows, SsoRules rules, SsoTasks tasks, Vault vault, OidcDiscovery discovery, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.tasks = tasks;
        this.vault = vault;
        this.discovery = discovery;
        this.clock = clock;
    }

    /** Makes a connection, by which nobody comes in before it is enabled. */
    @Transactional
    public SsoProvider create(SsoProviderCreate order, Granter by) {
        SsoKind kind = SsoRules.kindOf(order);
        SsoRules.require(order.roles(), by);
        if (rows.count() >= SsoRules.MOST) {
            throw SsoRules.tooMany();
        }
        OidcProvider oidc = rules.checked(order.oidc());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SsoProvider made = new SsoProvider(
                Ids.next(now),
                kind,
                order.name().strip(),
                SsoStatus.DRAFT,
                oidc,
                rules.checked(order.saml()),
                order.roles(),
                false,
                now,
                null);
        rows.insert(made, sealed(made.id(), oidc));
        return existing(made.id());
    }

    /** Changes a connection; of one that people come by the change counts from the next log-in on. */
    @Transactional
    public SsoProvider update(SsoProviderUpdate order, Granter by) {
        SsoProvider known = locked(order.connectionId());
        SsoRules.requireSameProvider(known, order, by);
        SsoRules.requireTried(known, order);
        SsoRoles roles = order.roles() == null ? known.roles() : order.roles();
        SsoRules.require(known.roles(), by);
        SsoRules.require(roles, by);
        OidcProvider oidc = rules.checked(order.oidc());
        SamlProvider saml = rules.checked(order.saml());
        SsoProvider changed = new SsoProvider(
                known.id(),
                known.kind(),
                order.name() == null ? known.name() : order.name().strip(),
                known.status(),
                oidc == null ? known.oidc() : oidc,
                saml == null ? known.saml() : saml,
                roles,
                order.isEnforced() == null ? known.isEnforced() : order.isEnforced(),
                known.createdAt(),
                null);
        return keep(changed, sealed(known.id(), oidc));
    }

    /** Has people come by a connection from now on, as far as domains are proven; it is told in the background. */
    @Transactional
    public SsoProvider enable(UUID id, Granter by) {
        SsoProvider known = locked(id);
        SsoRules.require(known.roles(), by);
        List<String> others = rows.all().stream()
                .filter(other ->
                        other.status() == SsoStatus.ACTIVE && !other.id().equals(id))
                .map(SsoProvider::name)
                .toList();
        if (!others.isEmpty()) {
            throw SsoRules.anotherIsActive(others);
        }
        return keep(as(known, SsoStatus.ACTIVE, known.isEnforced()), null);
    }

    /** Has nobody come by a connection any more; other ways in are open again, and who came by it stays who he is. */
    @Transactional
    public SsoProvider disable(UUID id) {
        SsoProvider known = locked(id);
        return known.status() == SsoStatus.DRAFT ? known : keep(as(known, SsoStatus.DISABLED, false), null);
    }

    /** Forgets a connection and who came by it. */
    @Transactional
    public SsoProvider remove(UUID id) {
        SsoProvider known = locked(id);
        rows.delete(id);
        if (known.status() != SsoStatus.DRAFT) {
            tasks.want();
        }
        return known;
    }

    private SsoProvider keep(SsoProvider changed, byte @Nullable [] sealed) {
        rows.update(changed, sealed);
        if (changed.status() != SsoStatus.DRAFT) {
            tasks.want();
        }
        return existing(changed.id());
    }

    /** The connection with this id. */
    @Transactional(readOnly = true)
    public Optional<SsoProvider> find(UUID id) {
        return rows.find(id);
    }

    /** The connections with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, SsoProvider> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of the connections, the oldest first. */
    @Transactional(readOnly = true)
    public Page<SsoProvider> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many connections there are. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    @Transactional(readOnly = true)
    List<SsoProvider> all() {
        return rows.all();
    }

    /** A connection as it is told, for the one use; a provider that speaks OpenID Connect is asked for its endpoints. */
    SignOnProvider provider(SsoProvider connection) throws DiscoveryFault {
        return new SignOnProvider(
                connection.id(),
                connection.name(),
                protocol(connection),
                connection.roles().mappings().stream()
                        .map(mapping -> new ClaimRole(
                                mapping.claim(), mapping.value(), mapping.role().name()))
                        .toList(),
                connection.roles().everybody() == null
                        ? null
                        : connection.roles().everybody().name());
    }

    private Protocol protocol(SsoProvider connection) throws DiscoveryFault {
        OidcProvider oidc = connection.oidc();
        if (oidc != null) {
            return new SignOnProvider.Oidc(
                    oidc.issuer(),
                    discovery.discover(oidc.issuer()),
                    oidc.client(),
                    vault.open(use(connection.id()), rows.secret(connection.id())));
        }
        SamlProvider saml = Objects.requireNonNull(connection.saml());
        return new SignOnProvider.Saml(saml.entity(), saml.signInUrl(), saml.certificates());
    }

    private byte @Nullable [] sealed(UUID id, @Nullable OidcProvider oidc) {
        return oidc == null || oidc.clientSecret() == null ? null : vault.seal(use(id), oidc.clientSecret());
    }

    private static String use(UUID id) {
        return "sso-provider/" + id;
    }

    private static SsoProvider as(SsoProvider known, SsoStatus status, boolean isEnforced) {
        return new SsoProvider(
                known.id(),
                known.kind(),
                known.name(),
                status,
                known.oidc(),
                known.saml(),
                known.roles(),
                isEnforced,
                known.createdAt(),
                known.setup());
    }

    private SsoProvider locked(UUID id) {
        return rows.locked(id).orElseThrow(SsoRules::notFound);
    }

    private SsoProvider existing(UUID id) {
        return rows.find(id).orElseThrow(SsoRules::notFound);
    }
}
