package ai.vocelio.invitations;

import ai.vocelio.mail.EmailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who accepts, as the identity provider knows the person.
 *
 * @param id the subject of the person's access tokens
 * @param isEmailVerified whether the identity provider has seen that the address is the person's
 */
public record InvitedPerson(UUID id, String name, @Nullable String email, boolean isEmailVerified) {

    boolean isAt(String address) {
        return email != null
                && EmailAddress.parse(email)
                        .filter(own -> own.text().equals(address))
                        .isPresent();
    }
}
