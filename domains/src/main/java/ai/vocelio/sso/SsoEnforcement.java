package ai.vocelio.sso;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That people with certain addresses get in by one connection alone.
 *
 * @param hint of the connection
 * @param emailDomains those that the organization has proven
 */
public record SsoEnforcement(String hint, Set<String> emailDomains) {

    /**
     * Whether somebody gets in.
     *
     * @param email address of the token
     * @param cameBy connection of the token; null for who came by a password
     */
    public boolean letsIn(@Nullable String email, @Nullable String cameBy) {
        if (hint.equals(cameBy) || email == null) {
            return true;
        }
        return !emailDomains.contains(
                email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
