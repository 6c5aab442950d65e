package ai.vocelio.bff.callbacks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets a socket open when the organization's carrier account signed its handshake. */
@Component
class RelayHandshake implements HandshakeInterceptor {

    static final String ORGANIZATION = "organization";
    static final String CALL = "call";

    private static final Logger LOG = LoggerFactory.getLogger(RelayHandshake.class);
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PATH = Pattern.compile("/callbacks/twilio/" + ID + "/calls/" + ID + "/relay/?");

    private final CallbackGuard guard;

    RelayHandshake(CallbackGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        try {
            return isSigned(request, response, attributes);
        } catch (RuntimeException e) {
            response.setStatusCode(CallbackGuard.failed(request.getURI().getPath(), e));
            return false;
        }
    }

    private boolean isSigned(ServerHttpRequest request, ServerHttpResponse response, Map<String, Object> attributes) {
        Matcher path = PATH.matcher(request.getURI().getPath());
        String signature = Optional.ofNullable(request.getHeaders().getFirst("X-Twilio-Signature"))
                .orElse("");
        if (path.matches()) {
            UUID organization = UUID.fromString(path.group(1));
            if (guard.admitsSocket(organization, request.getURI().getPath(), signature)) {
                attributes.put(ORGANIZATION, organization);
                attributes.put(CALL, UUID.fromString(path.group(2)));
                return true;
            }
        }
        LOG.warn(
                "A socket at {} was not signed by the organization's carrier account",
                request.getURI().getPath());
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // nothing to add: the handler begins with the first message
    }
}
