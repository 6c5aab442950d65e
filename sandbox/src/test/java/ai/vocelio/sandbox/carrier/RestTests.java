package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RestTests {
    private static final String SILENT = "+12125550107";

    @AutoClose
    private final Stage stage = Stage.at(40);

    @Test
    void a_wrong_token_is_refused() {
        var stranger = RedirectedTwilio.client(stage.carrier.url(), Stage.ACCOUNT, "wrong");
        refused(401, 20003, () -> stage.order(SILENT).create(stranger));
    }

    @Test
    void wrong_requests_get_the_codes_that_twilio_gives() {
        refused(400, 21201, () -> stage.order("").create(stage.twilio));
        refused(400, 21211, () -> stage.order("+1").create(stage.twilio));
        refused(
                400,
                21212,
                () -> stage.order(SILENT).setFrom(new PhoneNumber("home")).create(stage.twilio));
        refused(400, 21205, () -> stage.order(SILENT).setUrl("nowhere").create(stage.twilio));
        refused(400, 21609, () -> stage.order(SILENT).setStatusCallback("x:y").create(stage.twilio));
        refused(
                400,
                21626,
                () -> stage.order(SILENT)
                        .setStatusCallbackEvent(List.of("answering"))
                        .create(stage.twilio));
        refused(404, 20404, () -> stage.fetch("CA00000000000000000000000000000000"));
    }

    @Test
    void an_account_that_holds_numbers_calls_only_from_those() {
        IncomingPhoneNumber.creator(new PhoneNumber("+12125550177")).create(stage.twilio);
        refused(400, 21210, () -> stage.place(SILENT));
        assertThat(stage.order(SILENT)
                        .setFrom(new PhoneNumber("+12125550177"))
                        .create(stage.twilio)
                        .getFrom())
                .isEqualTo("+12125550177");
    }

    @Test
    void a_live_call_is_ended_by_rest_and_says_so_everywhere() {
        var call = inProgress();
        Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(stage.twilio);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("completed");
        assertThat(stage.lastCallback("completed").fields()).containsEntry("SequenceNumber", "3");
        await().until(() -> !stage.application.at("/ended").isEmpty());
        await().until(() -> stage.session().closed);
        refused(
                400,
                21220,
                () -> Call.updater(call.getSid())
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(stage.twilio));
    }

    @Test
    void a_ringing_call_can_be_canceled() {
        var call = stage.order("+12125550104").create(stage.twilio);
        await().until(() -> stage.fetch(call.getSid()).getStatus() == Call.Status.RINGING);
        Call.updater(call.getSid()).setStatus(Call.UpdateStatus.CANCELED).update(stage.twilio);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("canceled");
        assertThat(stage.lastCallback("canceled").fields()).containsEntry("CallDuration", "0");
    }

    @Test
    void a_live_call_goes_on_with_other_twiml() {
        var call = inProgress();
        Call.updater(call.getSid())
                .setTwiml(new com.twilio.type.Twiml("<Response><Say>All our lines are busy.</Say></Response>"))
                .update(stage.twilio);
        stage.finished(call.getSid());
        assertThat(stage.heard(call.getSid())).endsWith("agent: All our lines are busy.");
    }

    @Test
    void the_list_filters_by_number_status_and_time_newest_first() {
        var busy = stage.place("+12125550103");
        stage.finished(busy.getSid());
        var silent = inProgress();
        assertThat(Call.reader().read(stage.twilio))
                .extracting(Call::getSid)
                .containsExactly(silent.getSid(), busy.getSid());
        assertThat(Call.reader().setTo(SILENT).read(stage.twilio)).hasSize(1);
        assertThat(Call.reader().setFrom("+12125550111").read(stage.twilio)).isEmpty();
        assertThat(Call.reader().setStatus(Call.Status.BUSY).read(stage.twilio)).hasSize(1);
        var now = ZonedDateTime.now();
        assertThat(Call.reader().setStartTimeAfter(now.minusMinutes(1)).read(stage.twilio))
                .hasSize(2);
        assertThat(Call.reader().setStartTimeBefore(now.minusMinutes(1)).read(stage.twilio))
                .isEmpty();
        assertThat(Call.reader().setStartTime(now).setPageSize(1L).read(stage.twilio))
                .hasSize(2);
    }

    @Test
    void numbers_are_bought_changed_listed_and_released() {
        var number = IncomingPhoneNumber.creator(new PhoneNumber("+12125550100"))
                .setVoiceUrl(URI.create("http://localhost/inbound"))
                .create(stage.twilio);
        IncomingPhoneNumber.updater(number.getSid())
                .setVoiceUrl(URI.create("http://localhost/other"))
                .update(stage.twilio);
        var listed = IncomingPhoneNumber.reader().setPhoneNumber("+12125550100").read(stage.twilio);
        assertThat(listed).extracting(each -> each.getVoiceUrl().toString()).containsExactly("http://localhost/other");
        refused(
                400,
                21422,
                () -> IncomingPhoneNumber.creator(new PhoneNumber("+12125550100"))
                        .create(stage.twilio));
        assertThat(IncomingPhoneNumber.deleter(number.getSid()).delete(stage.twilio))
                .isTrue();
        assertThat(IncomingPhoneNumber.reader().read(stage.twilio)).isEmpty();
    }

    @Test
    void the_health_says_that_this_is_a_stand_in() {
        var health = stage.control("GET", "/health", "");
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("standIn").asString()).contains("no real calls");
    }

    private Call inProgress() {
        var call = stage.place(SILENT);
        await().until(() ->
                !stage.relay.sessions.isEmpty() && !stage.session().of("setup").isEmpty());
        return call;
    }

    private static void refused(int status, int code, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.getCode()).isEqualTo(code);
            assertThat(e.getStatusCode()).isEqualTo(status);
            assertThat(e.getMoreInfo()).endsWith("/" + code);
        });
    }
}
