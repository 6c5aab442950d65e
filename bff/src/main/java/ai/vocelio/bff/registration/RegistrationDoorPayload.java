package ai.vocelio.bff.registration;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.registration.RegistrationDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of the door. */
record RegistrationDoorPayload(@Nullable RegistrationDoor registrationDoor, List<UserError> userErrors)
        implements Payload {}
