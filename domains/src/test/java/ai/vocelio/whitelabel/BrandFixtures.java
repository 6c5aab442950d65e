package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.BrandUpdate.Change;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a brand in short. */
final class BrandFixtures {

    private BrandFixtures() {}

    static UUID organization(Organizations organizations, String name) {
        UUID id = UUID.randomUUID();
        Tenant.as(id, () -> organizations.ensure("brand-" + id.toString().substring(0, 13), name, ZoneId.of("UTC")));
        return id;
    }

    static BrandUpdate name(String name) {
        return update(null, name, null, Change.none());
    }

    static BrandUpdate colors(BrandColors colors) {
        return update(null, null, colors, Change.none());
    }

    static BrandUpdate logo(@Nullable UUID id) {
        return update(null, null, null, Change.to(id));
    }

    static BrandUpdate at(int expectedVersion, String name) {
        return update(expectedVersion, name, null, Change.none());
    }

    static BrandUpdate terms(@Nullable String url) {
        return new BrandUpdate(
                null,
                null,
                null,
                null,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(url),
                Change.none(),
                Change.none(),
                null,
                null);
    }

    static BrandUpdate sender(String name) {
        return new BrandUpdate(
                null,
                null,
                null,
                null,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                name,
                null);
    }

    private static BrandUpdate update(
            @Nullable Integer expectedVersion, @Nullable String name, @Nullable BrandColors colors, Change<UUID> logo) {
        return new BrandUpdate(
                expectedVersion,
                name,
                colors,
                null,
                logo,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                null,
                null);
    }
}
