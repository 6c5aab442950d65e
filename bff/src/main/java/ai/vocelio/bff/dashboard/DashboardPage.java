package ai.vocelio.bff.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page for all addresses of the dashboard: what stands at an address, the page itself knows. */
@RestController
class DashboardPage {

    private static final Resource INDEX = new ClassPathResource("dashboard/index.html");
    private static final String PLACE_OF_NONCE = "%NONCE%";
    private static final int NONCE_BYTES = 18;

    private final DashboardSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final @Nullable String text;

    @Autowired
    DashboardPage(DashboardSettings settings) {
        this(settings, INDEX);
    }

    DashboardPage(DashboardSettings settings, Resource index) {
        this.settings = settings;
        this.text = textOf(index);
    }

    /** The front door leads here, with what came along. */
    @GetMapping("/")
    ResponseEntity<Void> door(HttpServletRequest request) {
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, query == null ? "/app/" : "/app/?" + query)
                .cacheControl(CacheControl.noCache())
                .build();
    }

    @GetMapping({"/app", "/app/", "/app/{place:(?!assets$)[a-z]+}", "/app/{place:(?!assets$)[a-z]+}/{*rest}"})
    ResponseEntity<String> page() {
        if (text == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("The dashboard is not in this build: make it with mvn package.");
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", policyOf(nonce))
                .cacheControl(CacheControl.noStore())
                .body(text.replace(PLACE_OF_NONCE, nonce));
    }

    @GetMapping("/app/config.json")
    ResponseEntity<DashboardSettings> settings() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(settings);
    }

    /** Own files only, nothing inline; a library that writes a style element shows that it is ours by the nonce. */
    private String policyOf(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "font-src 'self'",
                "img-src 'self' blob: " + settings.publicOrigin(),
                "connect-src 'self' " + settings.issuerOrigin(),
                "frame-src 'self' " + settings.publicOrigin(),
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static @Nullable String textOf(Resource index) {
        try {
            return index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
