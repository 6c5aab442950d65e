package ai.vocelio.bff.removal;

import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.removal.export.ExportTickets;
import ai.vocelio.removal.export.Exports;
import ai.vocelio.removal.export.OrganizationExport;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExportController {

    private final Exports exports;
    private final ExportTickets tickets;

    ExportController(Exports exports, ExportTickets tickets) {
        this.exports = exports;
        this.tickets = tickets;
    }

    /** The request works for the caller's organization: of one below there is nothing to show. */
    @SchemaMapping
    @Nullable
    OrganizationExport export(Organization organization) {
        return organization.id().equals(Tenant.required()) ? exports.latest().orElse(null) : null;
    }

    @SchemaMapping
    @Nullable
    String url(OrganizationExport export) {
        return tickets.urlOf(export);
    }

    @MutationMapping
    ExportPayload organizationExport(@Argument OrganizationExportInput input) {
        return UserErrors.catching(() -> exports.request(input.organizationId()), ExportPayload::new);
    }
}
