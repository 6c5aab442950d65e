package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.security.Admission;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.Strangers;
import ai.vocelio.bff.security.SupportAdmission;
import ai.vocelio.kernel.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who asks GraphQL over HTTP: without a token a stranger, to whom almost nothing is open. A socket brings its token later,
 * in its first message.
 */
@Component
@Order(BearerFilter.AFTER_SECURITY)
class BearerFilter extends OncePerRequestFilter {

    /** Spring Security's chain, with the rules of browser origins, stands at -100. */
    static final int AFTER_SECURITY = -50;

    private static final String ATTRIBUTE = Caller.class.getName();

    private final Admission admission;
    private final Wire wire;

    BearerFilter(Admission admission, Wire wire) {
        this.admission = admission;
        this.wire = wire;
    }

    /** Who sent a request that passed. */
    static Caller callerOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("A request came past the bearer filter");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(GraphQlHttp.PATH)
                || request.getMethod().equals(HttpMethod.GET.name()) && isUpgrade(request);
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Caller caller = admit(request, response);
        if (caller == null) {
            return;
        }
        request.setAttribute(ATTRIBUTE, caller);
        MDC.put(RequestIds.LOG_ORGANIZATION, caller.organizationAlias());
        try {
            Tenant.<@Nullable Void, Exception>call(caller.organizationId(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            MDC.remove(RequestIds.LOG_ORGANIZATION);
        }
    }

    /** There is nothing to follow for who is in no organization. */
    private static boolean wantsStream(HttpServletRequest request) {
        return ResponseForm.accepted(request.getHeader(HttpHeaders.ACCEPT)).orElse(ResponseForm.JSON)
                == ResponseForm.EVENTS;
    }

    /** A request that could be answered; of any other nothing is told but to sign in. */
    private static boolean mayBeStrange(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.POST.name())
                && ResponseForm.accepted(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(form -> form != ResponseForm.EVENTS)
                        .isPresent();
    }

    private @Nullable Caller admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
            String actingIn = request.getHeader(SupportAdmission.HEADER);
            String address = request.getRemoteAddr();
            if (authorization == null && actingIn == null && mayBeStrange(request)) {
                return Strangers.at(address);
            }
            return wantsStream(request)
                    ? admission.admitHeader(authorization, actingIn, address)
                    : admission.admitPerson(authorization, actingIn, address);
        } catch (RuntimeException e) {
            EdgeFault fault = FaultTable.of(e);
            wire.refuse(request, response, ResponseForm.statusOf(fault.code()), fault);
            return null;
        }
    }
}
