package ai.vocelio.organizations.news;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider knows a new organization: people can sign in to it from now on. Told once, in the transaction that
 * makes it so.
 *
 * @param ownerEmail address of the first owner; null when nobody named one
 */
public record OrganizationOpened(
        UUID organizationId, @Nullable String ownerEmail) implements TenantEvent {

    /** Nobody's address in a log. */
    @Override
    public String toString() {
        return "OrganizationOpened[" + organizationId + "]";
    }
}
