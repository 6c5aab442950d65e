package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.whitelabel.domains.HostName;
import ai.vocelio.whitelabel.domains.Hosts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is asked about host names by those who have not signed in: pages that want their colours, and the proxy before us. */
@RestController
class HostPages {

    private final HostBrands brands;
    private final Hosts hosts;

    HostPages(HostBrands brands, Hosts hosts) {
        this.brands = brands;
        this.hosts = hosts;
    }

    /**
     * The brand of a host.
     *
     * @param host the one that was asked when absent; what a proxy says of that counts only when it is a trusted one
     */
    @GetMapping("/brand")
    ResponseEntity<PublicBrand> brand(@RequestParam @Nullable String host, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Hosts.REMEMBERED).cachePublic())
                .varyBy("Host")
                .body(brands.of(host == null ? request.getServerName() : host));
    }

    /**
     * Whether the proxy may have a certificate made for a host: Caddy's question before on-demand TLS. It tells no more than
     * a connection to that host does.
     */
    @GetMapping("/domains/ask")
    ResponseEntity<Void> ask(@RequestParam(defaultValue = "") String domain) {
        boolean isServed = HostName.of(domain)
                .filter(name ->
                        hosts.isPlatform(name) || hosts.organizationOf(name).isPresent())
                .isPresent();
        return isServed
                ? ResponseEntity.ok().build()
                : ResponseEntity.notFound().build();
    }
}
