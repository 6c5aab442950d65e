package ai.vocelio.sandbox.carrier;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that every request of the carrier about a call carries. */
final class CallFields {
    private CallFields() {}

    static Map<String, String> of(PhoneCall call) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("CallSid", call.sid());
        fields.put("AccountSid", call.account());
        fields.put("From", call.order().from());
        fields.put("To", call.order().to());
        fields.put("Caller", call.order().from());
        fields.put("Called", call.order().to());
        fields.put("CallStatus", call.status().wire());
        fields.put("Direction", call.order().direction());
        fields.put("ApiVersion", "2010-04-01");
        if (call.parentSid() != null) {
            fields.put("ParentCallSid", call.parentSid());
        }
        if (!call.answeredBy().isEmpty()) {
            fields.put("AnsweredBy", call.answeredBy());
        }
        return fields;
    }
}
