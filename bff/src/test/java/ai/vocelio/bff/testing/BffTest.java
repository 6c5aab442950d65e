package ai.vocelio.bff.testing;

import ai.vocelio.bff.VocelioApplication;
import ai.vocelio.testing.TestEnvironment;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole edge on a free port, against a real PostgreSQL, in the one context that all such tests share. Take
 * {@link GraphQlClient} by {@code @Autowired}; organizations acme and globex exist. Time and identity provider are as always after each test.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {VocelioApplication.class, EdgeFixture.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestEnvironment.class, EdgeEnvironment.class})
@ExtendWith(RealWorld.class)
public @interface BffTest {}
