package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.Brands;
import ai.vocelio.whitelabel.WhitelabelSettings;
import ai.vocelio.whitelabel.domains.HostName;
import ai.vocelio.whitelabel.domains.Hosts;
import ai.vocelio.whitelabel.worn.WornBrand;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The brand that people see who come by a host name: what its organization has published, else the nearest above it, else the
 * platform's. A name that nobody has, or that is none, gets the platform's too. Remembered for a short while, so that
 * strangers cost little.
 */
@Component
class HostBrands {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST = 1_000;

    private final Hosts hosts;
    private final Organizations organizations;
    private final Brands brands;
    private final WhitelabelSettings where;
    private final Cache<UUID, PublicBrand> known;

    HostBrands(Hosts hosts, Organizations organizations, Brands brands, WhitelabelSettings where, Clock clock) {
        this.hosts = hosts;
        this.organizations = organizations;
        this.brands = brands;
        this.where = where;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Hosts.REMEMBERED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** Of a host as it stands in an address or a header; for a thread that works for no organization. */
    PublicBrand of(String host) {
        return HostName.ofHeader(host)
                .flatMap(hosts::organizationOf)
                .map(organization -> known.get(organization, this::look))
                .orElseGet(() -> PublicBrand.platform(null));
    }

    /**
     * The same for a thread that works for an organization, which must not become another one: a thread of its own looks.
     *
     * @throws EdgeFault UNAVAILABLE when that takes too long
     */
    PublicBrand elsewhere(String host) {
        CompletableFuture<PublicBrand> looking =
                CompletableFuture.supplyAsync(() -> of(host), Thread::startVirtualThread);
        try {
            return looking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (TimeoutException e) {
            looking.cancel(true);
        }
        throw new EdgeFault(ErrorCode.UNAVAILABLE, "The brand could not be looked up in time: try again shortly");
    }

    /** What people see of the organization, as it is now; empty where neither it nor anybody above has published a brand. */
    Optional<PublicBrand> published(UUID organizationId) {
        return Tenant.as(organizationId, () -> brands.worn().map(worn -> shown(aliasOfCurrent(), worn)));
    }

    private PublicBrand look(UUID organizationId) {
        return published(organizationId)
                .orElseGet(() -> PublicBrand.platform(Tenant.as(organizationId, this::aliasOfCurrent)));
    }

    private @Nullable String aliasOfCurrent() {
        return organizations.current().map(Organization::alias).orElse(null);
    }

    private PublicBrand shown(@Nullable String alias, WornBrand worn) {
        BrandSettings settings = worn.settings();
        return new PublicBrand(
                alias,
                settings.name(),
                settings.colors(),
                settings.font(),
                url(worn, worn.logo()),
                url(worn, worn.favicon()),
                url(worn, worn.loginBackground()),
                settings.termsUrl(),
                settings.privacyUrl(),
                settings.imprintUrl(),
                settings.isPoweredByShown());
    }

    private @Nullable String url(WornBrand worn, WornBrand.@Nullable Picture picture) {
        return picture == null ? null : where.pictureUrl(worn.ownerId(), picture.format(), picture.digest());
    }
}
