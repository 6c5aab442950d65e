package ai.vocelio.bff.graphql.transport;

import ai.vocelio.kernel.Tenant;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SocketSettings.class, StopSettings.class})
class Transports {

    private static final String SMALL = "1024";
    private static final String HALF_OF_TOMCATS = "4096";
    private static final int FIRST = -20;
    private static final int SECOND = -10;

    @Bean
    WebGraphQlHandler webGraphQlHandler(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        return WebGraphQlHandler.builder(service)
                .interceptors(interceptors.orderedStream().toList())
                .contextSnapshotFactory(ContextSnapshotFactory.builder()
                        .contextRegistry(whatFollowsWork())
                        .build())
                .build();
    }

    /** Of all that the libraries let follow, only what our fetchers read: it is copied for each of them. */
    private static ContextRegistry whatFollowsWork() {
        ContextRegistry followed = new ContextRegistry();
        Tenant.follow(followed);
        return followed.registerThreadLocalAccessor(RequestIds.inLog()).loadContextAccessors();
    }

    @Bean
    HandlerMapping graphQlSocketMapping(GraphQlSocket socket, SocketHandshake handshake) {
        SocketUpgrade upgrade = new SocketUpgrade(socket);
        upgrade.setHandshakeInterceptors(List.of(handshake));
        WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(Map.of(GraphQlHttp.PATH, upgrade));
        mapping.setOrder(FIRST);
        return mapping;
    }

    /**
     * Small buffers for connections that wait most of their time: as Tomcat comes, an idle socket holds 64 KB of them. Longer
     * messages pass in several pieces. Those nearest to the network are outside of the heap, which has better uses.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> {
            // read once, when Tomcat's web sockets are loaded
            System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", SMALL);
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", SMALL);
                connector.setProperty("socket.appWriteBufSize", HALF_OF_TOMCATS);
                connector.setProperty("socket.directBuffer", "true");
            });
        };
    }

    @Bean
    HandlerMapping graphQlHttpMapping(GraphQlHttp http) {
        return new SimpleUrlHandlerMapping(Map.of(GraphQlHttp.PATH, http), SECOND);
    }
}
