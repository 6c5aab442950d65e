package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.Web;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Twilio's list of calls: filters, newest first, pages. */
final class CallList {
    private final List<PhoneCall> calls;
    private final Form query;
    private final String path;

    CallList(List<PhoneCall> calls, Web.Request request) {
        this.calls = calls;
        this.query = request.query();
        this.path = request.path().replaceFirst("^/api", "");
    }

    Map<String, @Nullable Object> page() {
        int size = Math.clamp(query.number("PageSize", 50), 1, 1000);
        int page = query.number("Page", 0);
        List<PhoneCall> found = calls.stream().filter(this::matches).toList();
        int from = Math.min(page * size, found.size());
        int to = Math.min(from + size, found.size());
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("calls", found.subList(from, to).stream().map(CallView::of).toList());
        view.put("page", page);
        view.put("page_size", size);
        view.put("start", from);
        view.put("end", Math.max(from, to - 1));
        view.put("uri", uri(page, size));
        view.put("first_page_uri", uri(0, size));
        view.put("previous_page_uri", page == 0 ? null : uri(page - 1, size));
        view.put("next_page_uri", to < found.size() ? uri(page + 1, size) : null);
        return view;
    }

    private boolean matches(PhoneCall call) {
        Instant started = call.startedAt() == null ? call.createdAt() : call.startedAt();
        return is("To", call.order().to())
                && is("From", call.order().from())
                && is("Status", call.status().inRest())
                && is("ParentCallSid", String.valueOf(call.parentSid()))
                && within("StartTime", started)
                && within("EndTime", call.endedAt());
    }

    private boolean is(String name, String value) {
        return !query.has(name) || query.text(name).equals(value);
    }

    /** {@code Name}, {@code Name<} and {@code Name>} take a UTC date or a moment; a bare date is the whole day. */
    private boolean within(String name, @Nullable Instant value) {
        boolean asked = query.has(name) || query.has(name + "<") || query.has(name + ">");
        if (!asked || value == null) {
            return !asked;
        }
        boolean same =
                !query.has(name) || value.toString().startsWith(query.text(name).substring(0, 10));
        return same
                && (!query.has(name + "<") || !value.isAfter(moment(query.text(name + "<"))))
                && (!query.has(name + ">") || !value.isBefore(moment(query.text(name + ">"))));
    }

    /** twilio-java writes moments in UTC and without a zone. */
    private static Instant moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return Instant.parse(text.endsWith("Z") ? text : text + "Z");
    }

    private String uri(int page, int size) {
        var fields = new LinkedHashMap<String, String>();
        query.fields().forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("PageSize", Integer.toString(size));
        fields.put("Page", Integer.toString(page));
        return path + "?" + Form.encode(fields);
    }
}
