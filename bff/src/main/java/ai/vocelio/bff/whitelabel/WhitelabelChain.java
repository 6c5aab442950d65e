package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.security.SecuritySettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * What is open to people who have not signed in: what they see before they do. There are no cookies, so that nothing can be
 * forged across sites; what is sent needs a signed address.
 */
@Configuration(proxyBeanMethods = false)
class WhitelabelChain {

    @Bean
    @Order(1)
    SecurityFilterChain brandChain(HttpSecurity http, SecuritySettings settings) {
        return http.securityMatcher("/brand", "/brand/**", "/domains/ask")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, WhitelabelAddresses.UPLOADS + "/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .cors(cors -> cors.configurationSource(uploads(settings)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** Pages of the dashboard send files; pictures are shown by every page. */
    private static UrlBasedCorsConfigurationSource uploads(SecuritySettings settings) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(settings.allowedOrigins());
        configuration.setAllowedMethods(List.of("PUT"));
        configuration.setAllowedHeaders(List.of("content-type"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(WhitelabelAddresses.UPLOADS + "/*", configuration);
        return source;
    }
}
