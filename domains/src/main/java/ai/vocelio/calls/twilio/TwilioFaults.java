package ai.vocelio.calls.twilio;

import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.carrier.CarrierProblem;
import com.twilio.exception.ApiException;

/** Says what Twilio's refusals mean. Codes: Twilio's error and warning dictionary. */
final class TwilioFaults {

    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;

    private TwilioFaults() {}

    static CarrierProblem of(ApiException fault) {
        Integer status = fault.getStatusCode();
        if (status == null || status >= SERVER_FAULT || status == TOO_MANY) {
            return new CarrierProblem(
                    CallFailureCode.CARRIER_UNREACHABLE,
                    status == null
                            ? "The carrier could not be reached."
                            : "The carrier answered with status " + status + ".");
        }
        int code = fault.getCode() == null ? 0 : fault.getCode();
        return switch (code) {
            case 20429 -> new CarrierProblem(CallFailureCode.CARRIER_UNREACHABLE, "The carrier is asked too often.");
            case 20003 ->
                new CarrierProblem(
                        CallFailureCode.CARRIER_REFUSED,
                        "The carrier does not accept the account's secret: check the organization's carrier account.");
            case 21201, 21211, 21214, 21215, 21216, 21217 ->
                new CarrierProblem(
                        CallFailureCode.DESTINATION_UNREACHABLE,
                        "The carrier cannot call this number (Twilio " + code + ").");
            case 21210, 21212, 21213 ->
                new CarrierProblem(
                        CallFailureCode.CARRIER_REFUSED,
                        "The carrier does not allow calls from this number (Twilio " + code + ").");
            default ->
                new CarrierProblem(
                        CallFailureCode.CARRIER_REFUSED, "The carrier refused the call (Twilio " + code + ").");
        };
    }
}
