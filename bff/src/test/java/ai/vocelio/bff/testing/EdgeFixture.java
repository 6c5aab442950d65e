package ai.vocelio.bff.testing;

import ai.vocelio.identity.FakeMembershipDirectory;
import ai.vocelio.identity.FakeSessionDirectory;
import ai.vocelio.identity.FakeSignOnDirectory;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.SettableClock;
import java.time.ZoneId;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class EdgeFixture {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    FakeMembershipDirectory membershipDirectory() {
        return new FakeMembershipDirectory();
    }

    @Bean
    @Primary
    FakeSignOnDirectory signOnDirectory() {
        return new FakeSignOnDirectory();
    }

    @Bean
    @Primary
    FakeSessionDirectory sessionDirectory() {
        return new FakeSessionDirectory();
    }

    @Bean
    ApplicationRunner twoOrganizations(Organizations organizations) {
        return arguments -> {
            for (TestOrganization organization : TestOrganization.values()) {
                Tenant.as(
                        organization.id(),
                        () -> organizations.ensure(
                                organization.alias(), organization.alias(), ZoneId.of("America/New_York")));
            }
        };
    }

    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    SchemaInspection schemaInspection() {
        return new SchemaInspection();
    }

    @Bean
    GraphQlClient graphQlClient(Environment environment) {
        return new GraphQlClient(environment);
    }
}
