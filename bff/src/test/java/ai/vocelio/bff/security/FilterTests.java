package ai.vocelio.bff.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.testing.BffTest;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;

@BffTest
class FilterTests {

    @Autowired
    @Qualifier("graphQlChain")
    SecurityFilterChain graphQl;

    @Autowired
    HttpFirewall firewall;

    @Test
    void graphql_passes_only_filters_that_do_something_for_it() {
        assertThat(graphQl.getFilters())
                .extracting(FilterTests::name)
                .containsExactly("WebAsyncManagerIntegrationFilter", "HeaderWriterFilter", "CorsFilter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer a\u0000", "Bearer a\nX-Role: OWNER", "Bearer a\u007f", "Bearer a\u0085", "Bearer \uffff"
            })
    void a_header_with_control_characters_is_refused(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.addHeader("Authorization", value);

        assertThatThrownBy(() -> firewall.getFirewalledRequest(request).getHeader("Authorization"))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void a_header_in_any_script_is_taken() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.addHeader("GraphQL-Client-Name", "Zürich 東京");

        assertThat(firewall.getFirewalledRequest(request).getHeader("GraphQL-Client-Name"))
                .isEqualTo("Zürich 東京");
    }

    private static String name(Filter filter) {
        return filter.getClass().getSimpleName();
    }
}
