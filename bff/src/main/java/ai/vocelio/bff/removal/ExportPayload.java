package ai.vocelio.bff.removal;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.removal.export.OrganizationExport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an export that was asked for. */
record ExportPayload(@Nullable OrganizationExport export, List<UserError> userErrors) implements Payload {}
