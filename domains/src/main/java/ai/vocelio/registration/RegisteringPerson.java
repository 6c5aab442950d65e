package ai.vocelio.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who registers, as the identity provider knows the person.
 *
 * @param id the subject of the person's access tokens
 * @param isEmailVerified whether the identity provider has seen that the address is the person's
 */
public record RegisteringPerson(UUID id, @Nullable String email, boolean isEmailVerified) {

    /** Nobody's address in a log. */
    @Override
    public String toString() {
        return "RegisteringPerson[" + id + "]";
    }
}
