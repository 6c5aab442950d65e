package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.life.CallFront;
import ai.vocelio.calls.life.InboundDesk;
import ai.vocelio.calls.twilio.TwilioCalls;
import ai.vocelio.calls.twilio.Twiml;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's requests about calls: what to do next, and what happened. */
@RestController
@RequestMapping("/callbacks/twilio/{organizationId}")
class CallbacksController {

    private static final String TRANSFER = "transfer";

    private final CallbackGuard guard;
    private final CallFront front;
    private final InboundDesk inbound;
    private final NewsDesk desk;
    private final Clock clock;

    CallbacksController(CallbackGuard guard, CallFront front, InboundDesk inbound, NewsDesk desk, Clock clock) {
        this.guard = guard;
        this.front = front;
        this.inbound = inbound;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/calls/{callId}/answer")
    ResponseEntity<String> answer(
            @PathVariable UUID organizationId, @PathVariable UUID callId, HttpServletRequest request) {
        return guard.admit(organizationId, request, form -> {
            desk.bind(callId, form.text("CallSid"), clock.instant());
            return twiml(front.answered(callId));
        });
    }

    @PostMapping("/calls/{callId}/status")
    ResponseEntity<String> status(
            @PathVariable UUID organizationId, @PathVariable UUID callId, HttpServletRequest request) {
        return guard.admit(organizationId, request, form -> {
            CarrierNews news = form.news(clock.instant());
            desk.hear(callId, news);
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/calls/{callId}/machine")
    ResponseEntity<String> machine(
            @PathVariable UUID organizationId, @PathVariable UUID callId, HttpServletRequest request) {
        return guard.admit(organizationId, request, form -> {
            CallAnsweredBy who = TwilioCalls.answeredBy(form.text("AnsweredBy"));
            if (who != null) {
                desk.answeredBy(callId, who);
            }
            return ResponseEntity.noContent().build();
        });
    }

    /** The conversation ended, in order or not; or, with DialCallStatus, the transfer after it did. */
    @PostMapping("/calls/{callId}/relay-ended")
    ResponseEntity<String> relayEnded(
            @PathVariable UUID organizationId, @PathVariable UUID callId, HttpServletRequest request) {
        return guard.admit(organizationId, request, form -> twiml(next(callId, form)));
    }

    @PostMapping("/inbound")
    ResponseEntity<String> inbound(@PathVariable UUID organizationId, HttpServletRequest request) {
        return guard.admit(
                organizationId,
                request,
                form -> twiml(inbound.arrived(form.text("CallSid"), form.text("From"), form.text("To"))));
    }

    private CallAnswer next(UUID callId, CallbackForm form) {
        if (form.has("DialCallStatus")) {
            return front.transferred(callId, form.text("DialCallStatus").equals("completed"));
        }
        if (form.text("CallStatus").equals("completed")) {
            desk.hungUp(callId, form.lastNews(clock.instant()));
            return new CallAnswer.HangUp();
        }
        return switch (form.text("SessionStatus")) {
            case "failed" -> front.lost(callId);
            case "ended" -> ended(callId, form);
            default -> front.ended(callId, false);
        };
    }

    /** An end without hand-over data was not asked for by an agent: the socket was closed by a stop of this platform. */
    private CallAnswer ended(UUID callId, CallbackForm form) {
        return form.has("HandoffData")
                ? front.ended(callId, form.text("HandoffData").contains(TRANSFER))
                : front.lost(callId);
    }

    private static ResponseEntity<String> twiml(CallAnswer answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(Twiml.of(answer));
    }
}
