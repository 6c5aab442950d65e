package ai.vocelio.bff.callbacks;

import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.calls.carrier.CarrierAccounts;
import ai.vocelio.calls.twilio.TwilioSignature;
import ai.vocelio.kernel.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Lets in what the organization's carrier account signed, and nothing else. The address that was signed is the public one:
 * what a proxy made of it does not count. Only forms are taken: Twilio tells all that it tells of calls in forms, and signs
 * bodies of another kind in another way, by bodySHA256.
 */
@Component
class CallbackGuard {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackGuard.class);
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final Acting CARRIER = Acting.carrier("Twilio", "callback");

    private final CarrierAccounts accounts;
    private final PublicAddress address;

    CallbackGuard(CarrierAccounts accounts, PublicAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    /**
     * Works on a signed form for its organization; 403 when the signature is not the account's, 400 when the form is none
     * that the carrier sends, which it does not send again, 503 when a part of ours is away. A failure is told here and not left to Spring, which takes a broken connection to the database for a caller who
     * has left and answers 200: the carrier would believe that we took its news.
     */
    ResponseEntity<String> admit(
            UUID organizationId, HttpServletRequest request, Function<CallbackForm, ResponseEntity<String>> work) {
        String url = address.of(request.getRequestURI(), request.getQueryString());
        String signed = header(request.getHeader(SIGNATURE));
        String token = header(request.getHeader("I-Twilio-Idempotency-Token"));
        try {
            Map<String, List<String>> fields = fieldsOf(request);
            return Tenant.as(organizationId, () -> {
                if (!isSigned(signature -> signature.isValidForm(url, fields, signed))) {
                    LOG.warn("A callback to {} was not signed by the organization's carrier account", url);
                    return ResponseEntity.status(HttpStatus.FORBIDDEN).body("");
                }
                return CARRIER.does(() -> work.apply(new CallbackForm(fields, token)));
            });
        } catch (CallbackForm.Unreadable e) {
            LOG.warn("A callback to {} was not taken: {}", url, e.getMessage());
            return ResponseEntity.badRequest().body("");
        } catch (RuntimeException e) {
            return ResponseEntity.status(failed(url, e)).body("");
        }
    }

    /** Servlet 6.1, ServletRequest.getParameterMap: fields that cannot be read are told by this exception. */
    private static Map<String, List<String>> fieldsOf(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        } catch (IllegalStateException e) {
            throw new CallbackForm.Unreadable("its form is too long or broken");
        }
        return fields;
    }

    /** The status for the carrier after a failure of ours. */
    static HttpStatus failed(String url, RuntimeException thrown) {
        EdgeFault fault = FaultTable.of(thrown);
        LOG.warn("The carrier was not served at {}: {}", url, fault.sentence());
        return switch (fault.code()) {
            case UNAVAILABLE, TIMEOUT -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** Whether the handshake of a conversation's socket is signed. */
    boolean admitsSocket(UUID organizationId, String path, String signed) {
        return Tenant.as(
                organizationId,
                () -> isSigned(signature -> signature.isValidHandshake(address.ofSocket(path), signed)));
    }

    private boolean isSigned(Predicate<TwilioSignature> isValid) {
        return accounts.passes(account -> isValid.test(new TwilioSignature(account.secret())));
    }

    private static String header(@Nullable String value) {
        return value == null ? "" : value;
    }
}
