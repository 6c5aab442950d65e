package ai.vocelio.access;

import org.jspecify.annotations.Nullable;

/**
 * Which accesses; what is null does not count.
 *
 * @param isOpen true for those that wait for an answer or are used now, false for those that are over
 */
public record SupportAccessFilter(
        @Nullable SupportAccessSide side, @Nullable Boolean isOpen) {

    /** All. */
    public static final SupportAccessFilter ALL = new SupportAccessFilter(null, null);
}
