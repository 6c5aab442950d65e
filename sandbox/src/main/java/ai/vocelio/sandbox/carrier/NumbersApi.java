package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.TwilioProblem;
import ai.vocelio.sandbox.carrier.wire.Web;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The IncomingPhoneNumbers resource: which numbers an account holds and where a call to them goes. */
final class NumbersApi {
    private static final List<String> SETTINGS = List.of(
            "VoiceUrl",
            "VoiceMethod",
            "VoiceFallbackUrl",
            "VoiceFallbackMethod",
            "StatusCallback",
            "StatusCallbackMethod",
            "FriendlyName");
    private static final List<String> ABSENT = List.of(
            "address_sid",
            "bundle_sid",
            "emergency_address_sid",
            "identity_sid",
            "sms_application_sid",
            "trunk_sid",
            "voice_application_sid",
            "sms_url",
            "sms_fallback_url");
    private final Map<String, Held> bySid = new LinkedHashMap<>();
    private final SidSource sids;

    /** Where new SIDs come from. */
    interface SidSource {
        String next(String prefix);
    }

    /** A number that an account holds. */
    record Held(String sid, String account, String number, Instant since, Map<String, String> settings) {}

    NumbersApi(SidSource sids) {
        this.sids = sids;
    }

    synchronized Web.Answer answer(Web.Request request, String account, @Nullable String sid) {
        if (sid == null) {
            return request.method().equals("POST")
                    ? buy(request.form(), account)
                    : Web.Answer.ok(list(request, account));
        }
        Held held = bySid.get(sid);
        if (held == null || !held.account().equals(account)) {
            throw TwilioProblem.notFound(request.path());
        }
        return switch (request.method()) {
            case "POST" -> Web.Answer.ok(view(update(held, request.form())));
            case "DELETE" -> release(held);
            default -> Web.Answer.ok(view(held));
        };
    }

    /** An account without registered numbers may call from any: small tests need no set-up. */
    synchronized boolean mayCallFrom(String account, String number) {
        List<Held> own = of(account);
        return own.isEmpty() || own.stream().anyMatch(held -> held.number().equals(number));
    }

    synchronized @Nullable Held holderOf(String number) {
        return bySid.values().stream()
                .filter(held -> held.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Lets the account hold a number, as if it had bought it before. */
    synchronized void give(String number, String account) {
        var held = new Held(sids.next("PN"), account, number, Instant.now(), Map.of());
        bySid.put(held.sid(), held);
    }

    private List<Held> of(String account) {
        return bySid.values().stream()
                .filter(held -> held.account().equals(account))
                .toList();
    }

    private Web.Answer buy(Form form, String account) {
        String number = form.text("PhoneNumber");
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            throw new TwilioProblem(400, 21421, "PhoneNumber is invalid: " + number);
        }
        if (holderOf(number) != null) {
            throw new TwilioProblem(400, 21422, "Phone number is not available: " + number);
        }
        var held = new Held(sids.next("PN"), account, number, Instant.now(), Map.of());
        return new Web.Answer(201, view(update(held, form)));
    }

    private Held update(Held held, Form form) {
        var settings = new LinkedHashMap<>(held.settings());
        SETTINGS.stream()
                .filter(name -> form.fields().containsKey(name))
                .forEach(name -> settings.put(name, form.text(name)));
        var updated = new Held(held.sid(), held.account(), held.number(), held.since(), settings);
        bySid.put(held.sid(), updated);
        return updated;
    }

    private Web.Answer release(Held held) {
        bySid.remove(held.sid());
        return new Web.Answer(204, null);
    }

    private Map<String, @Nullable Object> list(Web.Request request, String account) {
        String wanted = request.query().text("PhoneNumber");
        var found = new ArrayList<Object>();
        of(account).stream().filter(held -> held.number().contains(wanted)).forEach(held -> found.add(view(held)));
        String uri = request.path().replaceFirst("^/api", "") + "?Page=0";
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("incoming_phone_numbers", found);
        view.put("page", 0);
        view.put("page_size", 1000);
        view.put("start", 0);
        view.put("end", Math.max(0, found.size() - 1));
        view.put("uri", uri);
        view.put("first_page_uri", uri);
        view.put("previous_page_uri", null);
        view.put("next_page_uri", null);
        return view;
    }

    private static Map<String, @Nullable Object> view(Held held) {
        Map<String, String> settings = held.settings();
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("sid", held.sid());
        view.put("account_sid", held.account());
        view.put("api_version", "2010-04-01");
        view.put("phone_number", held.number());
        view.put("friendly_name", settings.getOrDefault("FriendlyName", held.number()));
        view.put("voice_url", settings.getOrDefault("VoiceUrl", ""));
        view.put("voice_method", settings.getOrDefault("VoiceMethod", "POST"));
        view.put("voice_fallback_url", settings.getOrDefault("VoiceFallbackUrl", ""));
        view.put("voice_fallback_method", settings.getOrDefault("VoiceFallbackMethod", "POST"));
        view.put("status_callback", settings.getOrDefault("StatusCallback", ""));
        view.put("status_callback_method", settings.getOrDefault("StatusCallbackMethod", "POST"));
        for (String absent : ABSENT) {
            view.put(absent, null);
        }
        view.put("address_requirements", "none");
        view.put("beta", false);
        view.put("capabilities", Map.of("voice", true, "sms", false, "mms", false, "fax", false));
        view.put("date_created", CallView.date(held.since()));
        view.put("date_updated", CallView.date(held.since()));
        view.put("origin", "twilio");
        view.put("status", "in-use");
        view.put("voice_receive_mode", "voice");
        view.put("emergency_status", "Inactive");
        view.put("uri", "/2010-04-01/Accounts/" + held.account() + "/IncomingPhoneNumbers/" + held.sid() + ".json");
        return view;
    }
}
