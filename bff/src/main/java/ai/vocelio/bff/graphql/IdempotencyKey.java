package ai.vocelio.bff.graphql;

import java.util.UUID;

/**
 * The key of {@code @idempotent}, as a parameter of a mutation's controller method. Where the schema says
 * {@code @idempotencyRequired} it is always there; elsewhere the parameter is {@code @Nullable}.
 */
public record IdempotencyKey(UUID key) {}
