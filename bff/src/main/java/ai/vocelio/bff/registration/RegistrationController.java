package ai.vocelio.bff.registration;

import ai.vocelio.bff.graphql.IdempotencyKey;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.registration.OrganizationRegister;
import ai.vocelio.registration.RegisteringPerson;
import ai.vocelio.registration.RegistrationDoor;
import ai.vocelio.registration.RegistrationDoors;
import ai.vocelio.registration.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class RegistrationController {

    private final Registrations registrations;
    private final RegistrationDoors doors;

    RegistrationController(Registrations registrations, RegistrationDoors doors) {
        this.registrations = registrations;
        this.doors = doors;
    }

    @QueryMapping
    RegistrationDoor registrationDoor() {
        return doors.current();
    }

    @MutationMapping
    RegistrationDoorPayload registrationDoorUpdate(@Argument RegistrationDoorUpdateInput input) {
        return UserErrors.catching(() -> doors.open(input.isOpen()), RegistrationDoorPayload::new);
    }

    @MutationMapping
    RegistrationPayload organizationRegister(
            @Argument OrganizationRegister input, @Nullable IdempotencyKey key, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> registrations.register(input, key == null ? null : key.key(), person(caller)),
                RegistrationPayload::new);
    }

    /** An API key acts in a person's name, and is none. */
    private static @Nullable RegisteringPerson person(Caller caller) {
        return caller.apiKeyId() == null && caller.switched() == null
                ? new RegisteringPerson(caller.subject(), caller.email(), caller.isEmailVerified())
                : null;
    }
}
