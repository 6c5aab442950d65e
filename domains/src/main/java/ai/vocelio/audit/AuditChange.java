package ai.vocelio.audit;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that is not what it was.
 *
 * @param attribute its name, written as in the schema: {@code publishedVersionId}
 * @param before a text as it was, anything else as JSON; null for none
 * @param after the same as it is since then
 */
public record AuditChange(
        String attribute, @Nullable String before, @Nullable String after) {}
