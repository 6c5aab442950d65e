package ai.vocelio.calls.talk;

import ai.vocelio.calls.CallEnding;
import org.jspecify.annotations.Nullable;

/**
 * The agent is about to leave, as soon as its last words were heard.
 *
 * @param ending why the call ends; null for a transfer, which does not end it
 * @param isFirm whether it leaves whatever the person says meanwhile
 */
record Leaving(@Nullable CallEnding ending, boolean isFirm) {

    boolean isTransfer() {
        return ending == null;
    }
}
