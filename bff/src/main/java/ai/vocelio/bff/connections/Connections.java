package ai.vocelio.bff.connections;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> timelyHeads() {
        return factory -> factory.setProtocol(TimelyHeads.class.getName());
    }
}
