package ai.vocelio.whitelabel.dnsjava;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DnsSettings.class)
class DnsConfiguration {}
