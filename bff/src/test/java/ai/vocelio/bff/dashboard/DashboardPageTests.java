package ai.vocelio.bff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig
@TestPropertySource(
        properties = {
            "vocelio.dashboard.issuers=https://login.vocelio.test/realms/vocelio",
            "vocelio.dashboard.public-url=https://api.vocelio.test"
        })
class DashboardPageTests {

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    @Import(DashboardConfiguration.class)
    static class Page {

        @Bean
        DashboardPage page(DashboardSettings settings) {
            return new DashboardPage(settings, new ClassPathResource("trusted/page.html"));
        }
    }

    private MockMvcTester http;

    @BeforeEach
    void openThePage(
            @Autowired WebApplicationContext context,
            @Autowired @Qualifier("springSecurityFilterChain") Filter security) {
        http = MockMvcTester.from(
                context, builder -> builder.addFilters(security).build());
    }

    @Test
    void the_front_door_leads_to_the_dashboard_with_what_came_along() {
        assertThat(get("/?organization=acme")).hasHeader(HttpHeaders.LOCATION, "/app/?organization=acme");
        assertThat(get("/")).hasHeader(HttpHeaders.LOCATION, "/app/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/", "/app/calls", "/app/agents/agt_1"})
    void every_address_of_the_dashboard_is_the_one_page(String address) {
        assertThat(get(address)).hasStatusOk().bodyText().contains("A sample of the page");
    }

    @Test
    void nothing_inline_and_nothing_foreign_runs_on_the_page() {
        assertThat(policy())
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self' https://login.vocelio.test;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void each_page_has_a_nonce_of_its_own_and_is_not_kept() {
        assertThat(policy()).isNotEqualTo(policy());
        assertThat(get("/app/")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_a_year() {
        assertThat(get("/app/assets/sample-HASH.js"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void a_file_that_is_gone_is_not_answered_with_the_page() {
        assertThat(get("/app/assets/gone-HASH.js")).hasStatus(404);
    }

    @Test
    void the_page_learns_where_to_sign_in_and_whom_to_ask() {
        assertThat(get("/app/config.json")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"issuer": "https://login.vocelio.test/realms/vocelio",
                 "clientId": "vocelio-dashboard",
                 "endpoint": "/graphql",
                 "socket": "/graphql",
                 "publicUrl": "https://api.vocelio.test"}""");
    }

    private String policy() {
        return Objects.requireNonNull(get("/app/").getResponse().getHeader("Content-Security-Policy"));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).exchange();
    }
}
