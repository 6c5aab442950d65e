package ai.vocelio.bff.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Points the edge to the issuer of the tests. */
public final class EdgeEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The one origin of browser pages that the edge lets ask. */
    public static final String ORIGIN = "https://portal.vocelio.test";

    /** Under which each organization has its alias. */
    public static final String BASE_DOMAIN = "calls.vocelio.test";

    /** Where organizations let their own names lead. */
    public static final String DOMAIN_TARGET = "edge.vocelio.test";

    /** Calls that a test places reach nobody, least of all the real carrier. */
    private static final String NO_CARRIER = "http://localhost:1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = Map.of(
                "VOCELIO_ISSUERS",
                TestIssuer.shared().issuer(),
                "VOCELIO_ALLOWED_ORIGINS",
                ORIGIN,
                "VOCELIO_TWILIO_BASE_URL",
                NO_CARRIER,
                "VOCELIO_DNS_SERVERS",
                TestDns.shared().address(),
                // the provider of the tests is on this machine
                "VOCELIO_SSO_PRIVATE_PROVIDERS",
                "true",
                "VOCELIO_BASE_DOMAIN",
                BASE_DOMAIN,
                "VOCELIO_DOMAIN_TARGET",
                DOMAIN_TARGET,
                // all tests share the purses, and one that is emptied stays so for as long as a test lasts
                "VOCELIO_COST_POINTS",
                "1000000000",
                "VOCELIO_COST_RESTORE_RATE",
                "1");
        context.getBeanFactory().registerSingleton("withoutTheDomainsAlone", new WithoutTheDomainsAlone());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("edge", settings));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("mail", mail()));
    }

    private static Map<String, Object> mail() {
        return Map.of(
                "VOCELIO_SMTP_HOST",
                "127.0.0.1",
                "VOCELIO_SMTP_PORT",
                String.valueOf(TestMailbox.shared().smtpPort()),
                "VOCELIO_SMTP_SECURITY",
                "NONE",
                "VOCELIO_SMTP_FROM",
                "no-reply@vocelio.test");
    }

    /** The application of tests of domains stands on the class path too; the edge is not to find it. */
    private static final class WithoutTheDomainsAlone extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().startsWith("ai.vocelio.testing.");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTheDomainsAlone;
        }

        @Override
        public int hashCode() {
            return WithoutTheDomainsAlone.class.hashCode();
        }
    }
}
