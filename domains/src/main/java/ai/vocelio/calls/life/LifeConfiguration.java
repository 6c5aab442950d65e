package ai.vocelio.calls.life;

import ai.vocelio.calls.carrier.CallAddresses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallAddresses.class)
class LifeConfiguration {}
