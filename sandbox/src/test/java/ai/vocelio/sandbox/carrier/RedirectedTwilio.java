package ai.vocelio.sandbox.carrier;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;

/** twilio-java pointed at another base address: the host's first label becomes the first path segment. */
final class RedirectedTwilio extends HttpClient {
    private final NetworkHttpClient network = new NetworkHttpClient();
    private final URI base;

    private RedirectedTwilio(URI base) {
        this.base = base;
    }

    static TwilioRestClient client(URI base, String account, String token) {
        return new TwilioRestClient.Builder(account, token)
                .httpClient(new RedirectedTwilio(base))
                .build();
    }

    @Override
    public Response makeRequest(Request original) {
        URI url = URI.create(original.getUrl());
        String label = url.getHost().substring(0, url.getHost().indexOf('.'));
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var redirected = new Request(original.getMethod(), base + "/" + label + url.getRawPath() + query);
        redirected.setAuth(original.getUsername(), original.getPassword());
        original.getQueryParams().forEach((name, values) -> values.forEach(v -> redirected.addQueryParam(name, v)));
        original.getPostParams().forEach((name, values) -> values.forEach(v -> redirected.addPostParam(name, v)));
        return network.makeRequest(redirected);
    }
}
