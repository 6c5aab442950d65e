package ai.vocelio.bff.whitelabel;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.whitelabel.assets.BrandAsset;
import ai.vocelio.whitelabel.assets.BrandAssets;
import ai.vocelio.whitelabel.assets.UploadFaultCode;
import ai.vocelio.whitelabel.assets.UploadTicket;
import ai.vocelio.whitelabel.assets.UploadTickets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the content of assets from whoever has a ticket; what type the sender says it is counts for nothing. */
@RestController
class AssetUploads {

    private static final int MOST_AT_ONCE = 8;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PART_BYTES = 16 * 1024;

    private final UploadTickets tickets;
    private final BrandAssets assets;
    private final WhitelabelAddresses addresses;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    AssetUploads(UploadTickets tickets, BrandAssets assets, WhitelabelAddresses addresses) {
        this.tickets = tickets;
        this.assets = assets;
        this.addresses = addresses;
    }

    @PutMapping(WhitelabelAddresses.UPLOADS + "/{ticket}")
    ResponseEntity<Map<String, Object>> upload(@PathVariable String ticket, HttpServletRequest request)
            throws IOException {
        try {
            return taken(tickets.read(ticket).orElseThrow(BrandAssets::addressNotGood), request);
        } catch (Problem problem) {
            return ResponseEntity.status(statusOf((UploadFaultCode) problem.code()))
                    .body(Map.of("code", problem.code().name(), "message", problem.sentence()));
        }
    }

    private ResponseEntity<Map<String, Object>> taken(UploadTicket ticket, HttpServletRequest request)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Problem(
                    Problem.Kind.LIMIT,
                    UploadFaultCode.BUSY,
                    "Too many files are sent at this moment: try again shortly.");
        }
        try {
            byte[] sent = body(request, ticket.kind().mostBytes());
            BrandAsset asset =
                    Tenant.as(ticket.organizationId(), () -> acting(request).does(() -> assets.fill(ticket, sent)));
            String url = String.valueOf(addresses.of(ticket.organizationId(), asset));
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("url", url));
        } finally {
            places.release();
        }
    }

    /** At most a byte more than may be sent, which tells that it is too long. */
    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART_BYTES];
        InputStream in = request.getInputStream();
        for (int read = in.read(part); read >= 0 && body.size() <= most; read = in.read(part)) {
            body.write(part, 0, read);
            if (System.nanoTime() - until > 0) {
                throw new Problem(
                        Problem.Kind.LIMIT,
                        UploadFaultCode.BUSY,
                        "The file was not here within " + LONGEST.toSeconds() + " s: send it again.");
            }
        }
        return body.toByteArray();
    }

    /** Who has the ticket got it from the member who made the asset, who stands in the entry of its making. */
    private static Acting acting(HttpServletRequest request) {
        return new Acting(
                new AuditActor(AuditActorKind.SYSTEM, null, "Upload address"),
                null,
                null,
                null,
                request.getRemoteAddr(),
                "brandAssetUpload");
    }

    private static HttpStatus statusOf(UploadFaultCode code) {
        return switch (code) {
            case ADDRESS_NOT_GOOD -> HttpStatus.FORBIDDEN;
            case ALREADY_UPLOADED -> HttpStatus.CONFLICT;
            case TOO_LARGE, TOO_MANY_PIXELS -> HttpStatus.CONTENT_TOO_LARGE;
            case FORMAT_NOT_TAKEN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case PICTURE_BROKEN, SVG_NOT_TAKEN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
