package ai.vocelio.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** All domains without the edge. */
@SpringBootApplication(scanBasePackages = "ai.vocelio")
@EntityScan("ai.vocelio")
@EnableJpaRepositories("ai.vocelio")
class DomainsApplication {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
