package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.Verb;
import java.net.URI;
import java.util.Map;

/**
 * Where the next TwiML comes from.
 *
 * @param event its name in the journal
 * @param url the document, or what relative addresses of an inline document refer to
 * @param fields sent besides the usual ones
 * @param inline the document itself, empty = to be fetched
 */
record TwimlSource(String event, URI url, String method, Map<String, String> fields, String inline) {
    private static final URI NOWHERE = URI.create("");

    static TwimlSource of(Form order) {
        return order.has("Url")
                ? at(URI.create(order.text("Url")), order.text("Method", "POST"))
                : inline(order.text("Twiml"));
    }

    static TwimlSource at(URI url, String method) {
        return new TwimlSource("twiml", url, method, Map.of(), "");
    }

    static TwimlSource inline(String twiml) {
        return new TwimlSource("twiml", NOWHERE, "POST", Map.of(), twiml);
    }

    /** The address of a verb, which may be relative to this document; an empty one is this document. */
    TwimlSource then(String event, Verb verb, String address, Map<String, String> fields) {
        return new TwimlSource(event, url.resolve(address), verb.attribute("method", "POST"), fields, "");
    }
}
