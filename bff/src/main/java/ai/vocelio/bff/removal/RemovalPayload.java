package ai.vocelio.bff.removal;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.organizations.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a removal. */
record RemovalPayload(@Nullable Organization organization, List<UserError> userErrors) implements Payload {}
