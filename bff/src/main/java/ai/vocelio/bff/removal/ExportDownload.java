package ai.vocelio.bff.removal;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.removal.export.ExportTicket;
import ai.vocelio.removal.export.ExportTickets;
import ai.vocelio.removal.export.Exports;
import ai.vocelio.removal.export.OrganizationExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives an export to who has its address, part by part. */
@RestController
class ExportDownload {

    private static final int MOST_AT_ONCE = 8;

    private final ExportTickets tickets;
    private final Exports exports;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ExportDownload(ExportTickets tickets, Exports exports) {
        this.tickets = tickets;
        this.exports = exports;
    }

    @GetMapping(ExportTickets.PATH + "/{ticket}")
    void fetch(@PathVariable String ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ExportTicket> good = tickets.read(ticket);
        if (good.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            try {
                fetch(good.get(), request, response);
            } finally {
                places.release();
            }
        }
    }

    private void fetch(ExportTicket ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<OrganizationExport> export =
                Tenant.as(ticket.organizationId(), () -> acting(request).does(() -> exports.fetch(ticket.exportId())));
        if (export.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(export.get().bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organization-export.zip\"");
        OutputStream out = response.getOutputStream();
        int number = 0;
        for (Optional<byte[]> part = part(ticket, number); part.isPresent(); part = part(ticket, number)) {
            out.write(part.get());
            number++;
        }
    }

    private Optional<byte[]> part(ExportTicket ticket, int number) {
        UUID export = ticket.exportId();
        return Tenant.as(ticket.organizationId(), () -> exports.part(export, number));
    }

    private static Acting acting(HttpServletRequest request) {
        return new Acting(
                new AuditActor(AuditActorKind.SYSTEM, null, "Export address"),
                null,
                null,
                null,
                request.getRemoteAddr(),
                "organizationExportFetch");
    }
}
