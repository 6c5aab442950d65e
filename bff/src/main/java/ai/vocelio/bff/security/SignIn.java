package ai.vocelio.bff.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person has signed in, as the token tells.
 *
 * @param cameBy the identity provider of an organization by which he came; null for another way
 * @param session what the platform's identity provider calls this sign-in; null when the token does not say
 * @param at when he last showed who he is; null when the token does not say
 * @param level how surely: 2 with a second factor
 */
public record SignIn(
        @Nullable String cameBy,
        @Nullable String session,
        @Nullable Instant at,
        int level) {

    /** Of who did not sign in: a program with an API key, a stranger. */
    public static final SignIn NONE = new SignIn(null, null, null, 0);
}
