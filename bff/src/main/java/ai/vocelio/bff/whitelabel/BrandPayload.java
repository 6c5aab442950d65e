package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.whitelabel.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the brand: one record for the payloads of all its mutations. */
record BrandPayload(@Nullable Brand brand, List<UserError> userErrors) implements Payload {}
