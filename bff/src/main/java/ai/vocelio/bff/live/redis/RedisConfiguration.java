package ai.vocelio.bff.live.redis;

import ai.vocelio.bff.live.Replicas;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {

    @Bean
    Replicas replicas(RedisSettings settings) {
        return settings.isThere() ? new RedisReplicas(settings.url()) : Replicas.none();
    }

    @Bean
    RedisHealth redisHealthIndicator(Replicas replicas, Clock clock) {
        return new RedisHealth(replicas, clock);
    }
}
