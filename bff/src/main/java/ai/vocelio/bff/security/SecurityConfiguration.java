package ai.vocelio.bff.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who may knock where. Bearer tokens only, no cookies, so there is nothing to forge across sites. GraphQL asks for the
 * token itself, callbacks for their signature; what is not listed does not exist.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** Of GraphQL nothing is asked here but the rules of browsers: every filter less is felt in every request. */
    @Bean
    @Order(0)
    SecurityFilterChain graphQlChain(HttpSecurity http, SecuritySettings settings) {
        return plain(http.securityMatcher("/graphql"))
                .cors(cors -> cors.configurationSource(origins(settings)))
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain edgeChain(HttpSecurity http) {
        return plain(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/health", "/health/**", "/callbacks/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint((request, response, fault) -> nothingHere(response))
                                .accessDeniedHandler((request, response, fault) -> nothingHere(response)))
                .build();
    }

    private static HttpSecurity plain(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PlainErrors.POLICY)));
    }

    /** Spring's own rule for header values, without a regular expression over each access token. */
    @Bean
    HttpFirewall strictFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(SecurityConfiguration::isAssignedAndNoControl);
        return firewall;
    }

    private static boolean isAssignedAndNoControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' && (Character.isISOControl(c) || !Character.isDefined(c))) {
                return false;
            }
        }
        return true;
    }

    /** In place of Tomcat's own pages. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(PlainErrors.class.getName());
            host.getPipeline().addValve(new PlainErrors());
        });
    }

    /** One observation of a request is enough: these would be one for each of a dozen filters. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static void nothingHere(HttpServletResponse response) throws java.io.IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().print(PlainErrors.body(HttpStatus.NOT_FOUND.value()));
    }

    private static CorsConfigurationSource origins(SecuritySettings settings) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(settings.allowedOrigins());
        // GET opens a socket
        configuration.setAllowedMethods(List.of("POST", "GET"));
        configuration.setAllowedHeaders(List.of(
                "authorization",
                "content-type",
                "accept",
                "x-request-id",
                "graphql-client-name",
                "graphql-client-version",
                SupportAdmission.HEADER.toLowerCase(Locale.ROOT)));
        configuration.setExposedHeaders(List.of("x-request-id", "retry-after", "www-authenticate"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/graphql", configuration);
        return source;
    }
}
