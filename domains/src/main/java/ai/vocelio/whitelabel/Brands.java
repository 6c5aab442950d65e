package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.whitelabel.worn.WornBrand;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brand of the current organization. Faults carry a {@link BrandUserErrorCode}. */
@Service
public class Brands {

    private final BrandRepository repository;
    private final BrandVersionRepository versions;
    private final BrandReads reads;
    private final BrandRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Brands(
            BrandRepository repository,
            BrandVersionRepository versions,
            BrandReads reads,
            BrandRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.reads = reads;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** The brand as it stands; what was never set has its standard value. */
    @Transactional(readOnly = true)
    public Brand current() {
        return reads.brand();
    }

    /** Changes the draft; people see it when it is published. */
    @Transactional
    public Brand update(BrandUpdate update) {
        BrandEntity brand = changeable(update.expectedVersion());
        BrandSettings draft = update.applyTo(brand.draft());
        rules.check(draft);
        brand.change(draft, now());
        return stored(brand);
    }

    /** Makes the draft the version that people see; an unchanged draft keeps its version. */
    @Transactional
    public Brand publish(@Nullable Integer expectedVersion) {
        BrandEntity brand = changeable(expectedVersion);
        rules.check(brand.draft());
        if (reads.live()
                .map(BrandVersion::settings)
                .filter(brand.draft()::equals)
                .isPresent()) {
            return current();
        }
        BrandVersionEntity version = brand.publish(now());
        // the brand points to it
        versions.saveAndFlush(version);
        return shown(brand, version.id());
    }

    /** Makes an earlier version, or a later one again, what people see; the draft stays as it is. */
    @Transactional
    public Brand rollBack(UUID versionId) {
        rules.requireAllowed();
        BrandEntity brand = changeable(null);
        BrandVersion version = version(versionId).orElseThrow(BrandProblems::versionNotFound);
        rules.checkShown(version.settings());
        brand.show(versionId, now());
        return shown(brand, versionId);
    }

    /** The version that people see; empty before the first one. */
    @Transactional(readOnly = true)
    public Optional<BrandVersion> live() {
        return reads.live();
    }

    /** What people see: the own version, else that of the nearest organization above; empty where nobody published any. */
    @Transactional(readOnly = true)
    public Optional<WornBrand> worn() {
        return reads.worn();
    }

    /** The version with this id. */
    @Transactional(readOnly = true)
    public Optional<BrandVersion> version(UUID id) {
        return Optional.ofNullable(reads.versions(List.of(id)).get(id));
    }

    /** The versions with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, BrandVersion> versionsByIds(Collection<UUID> ids) {
        return reads.versions(ids);
    }

    /** A page of the versions, the newest first. */
    @Transactional(readOnly = true)
    public Page<BrandVersion> versions(Paging paging) {
        return reads.versions(paging);
    }

    /** How many versions there are. */
    @Transactional(readOnly = true)
    public long countVersions() {
        return reads.countVersions();
    }

    private BrandEntity changeable(@Nullable Integer expectedVersion) {
        BrandEntity brand =
                repository.findAll().stream().findFirst().orElseGet(() -> new BrandEntity(reads.standard(), now()));
        if (!brand.isAt(expectedVersion)) {
            throw BrandProblems.stale();
        }
        return brand;
    }

    private Brand shown(BrandEntity brand, UUID versionId) {
        Brand stored = stored(brand);
        events.publishEvent(new BrandShown(Tenant.required(), versionId));
        return stored;
    }

    /** Writes at once, so that a change by somebody else shows here and not at the commit. */
    private Brand stored(BrandEntity brand) {
        try {
            repository.saveAndFlush(brand);
            return current();
        } catch (OptimisticLockingFailureException e) {
            throw BrandProblems.stale();
        } catch (DataIntegrityViolationException e) {
            throw BrandProblems.of(e);
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
