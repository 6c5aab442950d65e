package ai.vocelio.bff.organizations;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.organizations.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an organization: one record for the payloads of all its mutations. */
record OrganizationPayload(@Nullable Organization organization, List<UserError> userErrors) implements Payload {}
