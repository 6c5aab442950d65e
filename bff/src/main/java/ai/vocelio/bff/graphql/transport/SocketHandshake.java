package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.security.SecuritySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Opens sockets of the one protocol only, and to pages of known origins only; programs send no origin. */
@Component
class SocketHandshake implements HandshakeInterceptor {

    private final List<String> allowedOrigins;

    SocketHandshake(SecuritySettings settings) {
        this.allowedOrigins = settings.allowedOrigins();
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String origin = request.getHeaders().getOrigin();
        if (origin != null && !allowedOrigins.contains(origin)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        if (!speaks(request.getHeaders().get(WebSocketHttpHeaders.SEC_WEBSOCKET_PROTOCOL))) {
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        return true;
    }

    private static boolean speaks(@Nullable List<String> protocols) {
        return protocols != null
                && protocols.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .anyMatch(protocol -> protocol.strip().equals(GraphQlSocket.PROTOCOL));
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
