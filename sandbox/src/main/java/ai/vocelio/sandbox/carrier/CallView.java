package ai.vocelio.sandbox.carrier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as Twilio's REST shows it. */
final class CallView {
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private CallView() {}

    static Map<String, @Nullable Object> of(PhoneCall call) {
        String uri = "/2010-04-01/Accounts/" + call.account() + "/Calls/" + call.sid();
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("sid", call.sid());
        view.put("account_sid", call.account());
        view.put("api_version", "2010-04-01");
        view.put("to", call.order().to());
        view.put("to_formatted", call.order().to());
        view.put("from", call.order().from());
        view.put("from_formatted", call.order().from());
        view.put("direction", call.order().direction());
        view.put("status", call.status().inRest());
        view.put("answered_by", call.answeredBy().isEmpty() ? null : call.answeredBy());
        view.put("date_created", date(call.createdAt()));
        view.put("date_updated", date(call.endedAt() == null ? call.createdAt() : call.endedAt()));
        view.put("start_time", date(call.startedAt()));
        view.put("end_time", date(call.endedAt()));
        view.put(
                "duration",
                call.status().isFinal() ? Long.toString(call.duration().toSeconds()) : null);
        view.put("parent_call_sid", call.parentSid());
        for (String absent :
                new String[] {"caller_name", "forwarded_from", "group_sid", "phone_number_sid", "price", "trunk_sid"}) {
            view.put(absent, null);
        }
        view.put("price_unit", "USD");
        view.put("queue_time", "0");
        view.put("uri", uri + ".json");
        view.put("subresource_uris", Map.of("recordings", uri + "/Recordings.json"));
        return view;
    }

    static @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : RFC_2822.format(moment.atOffset(ZoneOffset.UTC));
    }
}
