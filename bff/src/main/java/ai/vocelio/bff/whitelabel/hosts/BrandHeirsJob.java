package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.identity.LoginPages;
import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.BrandShown;
import ai.vocelio.whitelabel.Brands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Passes a brand on that was published: the pages where people sign in below are told anew, level by level, for nobody sees
 * further down than one. Who has a brand of its own passes nothing on.
 */
@Component
class BrandHeirsJob implements Job {

    static final String NAME = "brand-heirs";

    private static final int PAGE = 100;
    /** The identity provider is told of some organizations a second, beside all else that it does. */
    private static final Duration PACE = Duration.ofMillis(100);

    private final Organizations organizations;
    private final Brands brands;
    private final LoginPages pages;
    private final Jobs jobs;
    private final Clock clock;

    BrandHeirsJob(Organizations organizations, Brands brands, LoginPages pages, Jobs jobs, Clock clock) {
        this.organizations = organizations;
        this.brands = brands;
        this.pages = pages;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void shown(BrandShown event) {
        jobs.schedule(NAME, event.organizationId(), clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param publisherId whose brand it is, the current organization or one above it */
    @Override
    public void run(UUID publisherId) {
        UUID here = Tenant.required();
        if (!pages.isOpen() || !here.equals(publisherId) && brands.live().isPresent()) {
            return;
        }
        Instant at = clock.instant();
        Paging next = Paging.first(PAGE);
        Page<Organization> page;
        do {
            page = organizations.children(here, next);
            for (Organization child : page.items()) {
                at = at.plus(PACE);
                tell(child, publisherId, at);
                next = new Paging(PAGE, false, child.position(), null);
            }
        } while (page.hasNext());
    }

    private void tell(Organization child, UUID publisherId, Instant at) {
        jobs.scheduleFor(child.id(), LoginPageJob.NAME, child.id(), at);
        if (child.kind().hasChildren()) {
            jobs.scheduleFor(child.id(), NAME, publisherId, at);
        }
    }
}
