package ai.vocelio.access;

import ai.vocelio.team.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says to those above it who want to act in it.
 *
 * @param roles as what they may; never as owner
 * @param changedAt null while it is as it is by default
 */
public record SupportPolicy(
        SupportConsent consent, List<Role> roles, @Nullable Instant changedAt) {}
