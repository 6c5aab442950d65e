package ai.vocelio.bff.registration;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.registration.OrganizationRegistration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a registration. */
record RegistrationPayload(@Nullable OrganizationRegistration registration, List<UserError> userErrors)
        implements Payload {}
