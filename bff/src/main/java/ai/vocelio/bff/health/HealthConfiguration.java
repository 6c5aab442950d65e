package ai.vocelio.bff.health;

import ai.vocelio.bff.security.AccessTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that every request needs; the carrier and the model are told by the packages that talk to them. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    BriefHealth dbHealthIndicator(JdbcClient jdbc, Clock clock) {
        return new BriefHealth(() -> jdbc.sql("select 1").query(Integer.class).single() == 1, clock);
    }

    @Bean
    BriefHealth identityHealthIndicator(AccessTokens tokens, Clock clock) {
        return new BriefHealth(tokens::areIssuersReachable, clock);
    }
}
