package ai.vocelio.bff.graphql.transport;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SocketSettings.class, StopSettings.class})
class Transports {

    private static final int FIRST = -20;
    private static final int SECOND = -10;

    @Bean
    WebGraphQlHandler webGraphQlHandler(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        return WebGraphQlHandler.builder(service)
                .interceptors(interceptors.orderedStream().toList())
                .build();
    }

    @Bean
    HandlerMapping graphQlSocketMapping(GraphQlSocket socket, SocketHandshake handshake) {
        WebSocketHttpRequestHandler upgrade = new WebSocketHttpRequestHandler(socket, new DefaultHandshakeHandler());
        upgrade.setHandshakeInterceptors(List.of(handshake));
        WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(Map.of(GraphQlHttp.PATH, upgrade));
        mapping.setOrder(FIRST);
        return mapping;
    }

    @Bean
    HandlerMapping graphQlHttpMapping(GraphQlHttp http) {
        return new SimpleUrlHandlerMapping(Map.of(GraphQlHttp.PATH, http), SECOND);
    }
}
