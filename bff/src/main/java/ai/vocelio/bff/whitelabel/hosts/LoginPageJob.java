package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.LoginPages;
import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.organizations.news.OrganizationOpened;
import ai.vocelio.whitelabel.BrandShown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the pages where people sign in wear the brand that their organization shows: soon after it is published here or above,
 * when the organization opens, and once a day, should the identity provider have lost it.
 */
@Component
class LoginPageJob implements Job {

    static final String NAME = "brand-login-page";
    static final Duration PAUSE = Duration.ofSeconds(10);
    static final Duration DAY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(LoginPageJob.class);

    private final LoginPages pages;
    private final HostBrands brands;
    private final Jobs jobs;
    private final Clock clock;
    /** Those of the run before, until they are asked when to run again. */
    private final Set<UUID> untold = ConcurrentHashMap.newKeySet();

    LoginPageJob(LoginPages pages, HostBrands brands, Jobs jobs, Clock clock) {
        this.pages = pages;
        this.brands = brands;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** In the transaction that shows the brand: both come about, or neither. */
    @EventListener
    void shown(BrandShown event) {
        jobs.schedule(NAME, event.organizationId(), clock.instant());
    }

    /** A new one wears from the beginning what those above it show. */
    @EventListener
    void opened(OrganizationOpened event) {
        jobs.schedule(NAME, event.organizationId(), clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organizationId) {
        try {
            if (pages.isOpen()
                    && brands.published(organizationId)
                            .filter(brand -> !isWorn(organizationId, brand))
                            .isPresent()) {
                untold.add(organizationId);
            }
        } catch (IdentityFault fault) {
            LOG.warn(
                    "The login page of organization {} was not told its brand: {}", organizationId, fault.getMessage());
            untold.add(organizationId);
        }
    }

    /** An organization that is still being set up is unknown there; so is one whose provider is away. */
    @Override
    public Optional<Instant> again(UUID organizationId) {
        return pages.isOpen()
                ? Optional.of(clock.instant().plus(untold.remove(organizationId) ? PAUSE : DAY))
                : Optional.empty();
    }

    private boolean isWorn(UUID organizationId, PublicBrand brand) {
        return pages.wear(organizationId, attributes(brand));
    }

    private static Map<String, String> attributes(PublicBrand brand) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("name", brand.name());
        attributes.put("primary", brand.colors().primary());
        attributes.put("onPrimary", brand.colors().onPrimary());
        attributes.put("font", brand.font().name());
        attributes.put("poweredBy", String.valueOf(brand.isPoweredByShown()));
        put(attributes, "logo", brand.logoUrl());
        put(attributes, "favicon", brand.faviconUrl());
        put(attributes, "background", brand.loginBackgroundUrl());
        put(attributes, "terms", brand.termsUrl());
        put(attributes, "privacy", brand.privacyUrl());
        return attributes;
    }

    /** A link too long to be kept there is left out: a page without it is better than none of the brand. */
    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null && value.length() <= LoginPages.LONGEST) {
            attributes.put(name, value);
        }
    }
}
