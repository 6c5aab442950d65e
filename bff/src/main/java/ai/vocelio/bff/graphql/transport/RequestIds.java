package ai.vocelio.bff.graphql.transport;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, the caller's own when it sends one, into the answer and into every line of the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String LOG_REQUEST = "requestId";
    static final String LOG_ORGANIZATION = "organization";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static {
        ContextRegistry.getInstance().registerThreadLocalAccessor(inLog());
    }

    /** Lets what the log says of a request follow its work. */
    static ThreadLocalAccessor<?> inLog() {
        return new Slf4jThreadLocalAccessor(LOG_REQUEST, LOG_ORGANIZATION);
    }

    private final ApplicationAvailability availability;

    RequestIds(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** The id of a request. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : next();
    }

    /** A new id, for what does not come as an HTTP request. */
    static String next() {
        return UUID.randomUUID().toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String given = request.getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches() ? given : next();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        if (availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            // a connection that is kept would lead the next request to a process that is gone
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        MDC.put(LOG_REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_REQUEST);
        }
    }
}
