package ai.vocelio.registration;

import org.jspecify.annotations.Nullable;

/**
 * An organization that somebody makes for himself.
 *
 * @param host by which the person came, which says below whom it is to stand; null for the platform
 * @param alias short name, by which log-ins and addresses name it
 * @param timeZone IANA name
 */
public record OrganizationRegister(@Nullable String host, String alias, String name, String timeZone) {}
