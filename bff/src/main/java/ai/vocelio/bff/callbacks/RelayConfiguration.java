package ai.vocelio.bff.callbacks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Opens the sockets of conversations. The carrier is no browser: its origin is not asked for, its signature is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class RelayConfiguration {

    @Bean
    WebSocketConfigurer relaySockets(RelayHandler handler, RelayHandshake handshake) {
        return (WebSocketHandlerRegistry registry) -> registry.addHandler(
                        handler, "/callbacks/twilio/{organizationId}/calls/{callId}/relay")
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
    }
}
