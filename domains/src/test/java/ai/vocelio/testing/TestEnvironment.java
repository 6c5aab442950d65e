package ai.vocelio.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a context to the test database, as the environment does in production. */
public final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 zero bytes: seals nothing but test data. */
    public static final String ENCRYPTION_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new HashMap<>(TestDatabase.shared().environment());
        settings.put("VOCELIO_ENCRYPTION_KEY", ENCRYPTION_KEY);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    }
}
