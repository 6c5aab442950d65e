package ai.vocelio.organizations;

import java.time.Instant;
import java.util.UUID;

/**
 * A tenant: a company that runs its calls here.
 *
 * @param id the organization id that every row of the tenant carries; equal to the identity provider's id
 * @param alias short name in addresses and tokens, never changes
 * @param timeZone IANA name: {@code America/New_York}
 */
public record Organization(UUID id, String alias, String name, String timeZone, Instant createdAt) {}
