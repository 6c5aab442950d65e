package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.carrier.CallAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our addresses as the carrier sees them. */
@Component
class PublicAddress {

    private final String base;

    PublicAddress(CallAddresses addresses) {
        this.base = addresses.publicUrl().toString();
    }

    String of(String path, @Nullable String query) {
        return base + path + (query == null ? "" : "?" + query);
    }

    String ofSocket(String path) {
        return "ws" + base.substring("http".length()) + path;
    }
}
