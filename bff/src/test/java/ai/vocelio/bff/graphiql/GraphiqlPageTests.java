package ai.vocelio.bff.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
            "vocelio.graphiql.issuers=https://login.vocelio.test/realms/vocelio,https://partner.vocelio.test/realms/partner",
            "vocelio.graphiql.public-url=https://api.vocelio.test"
        })
class GraphiqlPageTests {

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    @Import({GraphiqlConfiguration.class, GraphiqlPage.class})
    static class Page {}

    private MockMvcTester http;

    @BeforeEach
    void openThePage(
            @Autowired WebApplicationContext context,
            @Autowired @Qualifier("springSecurityFilterChain") Filter security) {
        http = MockMvcTester.from(
                context, builder -> builder.addFilters(security).build());
    }

    @Test
    void the_page_learns_where_to_sign_in_and_whom_to_ask() {
        assertThat(get("/graphiql/config.json")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"issuer": "https://login.vocelio.test/realms/vocelio",
                 "clientId": "vocelio-portal",
                 "endpoint": "/graphql",
                 "socket": "/graphql",
                 "publicUrl": "https://api.vocelio.test"}""");
    }

    @Test
    void the_page_may_load_own_files_only_and_talk_to_us_and_the_issuer_only() {
        var policy = get("/graphiql").getResponse().getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "worker-src 'self';")
                .contains("connect-src 'self' https://login.vocelio.test;", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_a_year() {
        assertThat(get("/graphiql/assets/sample-HASH.js"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void the_settings_are_asked_for_again_at_every_visit() {
        assertThat(get("/graphiql/config.json")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Test
    void a_file_that_is_not_of_the_page_is_not_there() {
        assertThat(get("/graphiql/assets/../base.graphqls").getResponse().getStatus())
                .isIn(HttpStatus.BAD_REQUEST.value(), HttpStatus.NOT_FOUND.value());
    }

    @Test
    void a_watchdog_may_ask_for_the_head_alone() {
        assertThat(http.head().uri("/graphiql/config.json").exchange()).hasStatusOk();
    }

    @Test
    void nothing_can_be_sent_to_the_page() {
        assertThat(http.post().uri("/graphiql").exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }
}
