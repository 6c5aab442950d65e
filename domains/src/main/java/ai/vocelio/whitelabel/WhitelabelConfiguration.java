package ai.vocelio.whitelabel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WhitelabelSettings.class)
class WhitelabelConfiguration {}
