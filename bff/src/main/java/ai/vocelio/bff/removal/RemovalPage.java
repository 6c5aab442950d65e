package ai.vocelio.bff.removal;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.removal.OrganizationRemoval;
import ai.vocelio.removal.RemovalLinks;
import ai.vocelio.removal.RemovalTicket;
import ai.vocelio.removal.RemovalTickets;
import ai.vocelio.removal.Removals;
import ai.vocelio.removal.export.ExportTickets;
import ai.vocelio.removal.export.Exports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the letter about a removal leads: its owners cannot sign in, so that the address itself lets them see it and take it
 * back. A page is only looked at by GET, for mail programs open links before people do.
 */
@RestController
class RemovalPage {

    private final Removals removals;
    private final RemovalTickets tickets;
    private final Organizations organizations;
    private final Exports exports;
    private final ExportTickets addresses;

    RemovalPage(
            Removals removals,
            RemovalTickets tickets,
            Organizations organizations,
            Exports exports,
            ExportTickets addresses) {
        this.removals = removals;
        this.tickets = tickets;
        this.organizations = organizations;
        this.exports = exports;
        this.addresses = addresses;
    }

    @GetMapping(RemovalLinks.PATH + "/{ticket}")
    ResponseEntity<String> look(@PathVariable String ticket) {
        return tickets.read(ticket)
                .flatMap(good -> Tenant.as(good.organizationId(), () -> page(good)))
                .map(page -> answer(HttpStatus.OK, page))
                .orElseGet(RemovalPage::notGood);
    }

    @PostMapping(RemovalLinks.PATH + "/{ticket}")
    ResponseEntity<String> takeBack(@PathVariable String ticket, HttpServletRequest request) {
        return tickets.read(ticket)
                .flatMap(good -> Tenant.as(good.organizationId(), () -> takenBack(good, request)))
                .map(page -> answer(HttpStatus.OK, page))
                .orElseGet(RemovalPage::notGood);
    }

    private Optional<String> page(RemovalTicket ticket) {
        return removals.of(ticket).flatMap(removal -> organizations.current().map(one -> page(one, removal)));
    }

    private String page(Organization one, OrganizationRemoval removal) {
        return RemovalPages.asked(
                one.name(),
                removal.dueAt(),
                exports.latest().map(addresses::urlOf).orElse(null));
    }

    private Optional<String> takenBack(RemovalTicket ticket, HttpServletRequest request) {
        return removals.of(ticket).flatMap(removal -> {
            try {
                Organization kept = acting(request).does(() -> removals.cancel(ticket.organizationId()));
                return Optional.of(RemovalPages.kept(kept.name()));
            } catch (Problem tooLate) {
                return Optional.empty();
            }
        });
    }

    /** Who has the letter got it as an owner; which of them it was nobody knows. */
    private static Acting acting(HttpServletRequest request) {
        return new Acting(
                new AuditActor(AuditActorKind.SYSTEM, null, "Letter to the owners"),
                null,
                null,
                null,
                request.getRemoteAddr(),
                "organizationRemovalCancel");
    }

    private static ResponseEntity<String> notGood() {
        return answer(HttpStatus.NOT_FOUND, RemovalPages.notGood());
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(page);
    }
}
