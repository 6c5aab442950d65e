package ai.vocelio.bff;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The one process: the edge with all domains behind it. */
@SpringBootApplication(scanBasePackages = "ai.vocelio")
@EntityScan("ai.vocelio")
@EnableJpaRepositories("ai.vocelio")
public class VocelioApplication {

    /** Starts it; everything is configured by environment variables. */
    public static void main(String... arguments) {
        SpringApplication.run(VocelioApplication.class, arguments);
    }
}
