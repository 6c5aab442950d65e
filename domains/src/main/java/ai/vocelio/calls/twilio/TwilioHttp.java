package ai.vocelio.calls.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * Sends twilio-java's requests to the configured address: the library itself only knows Twilio's own hosts. Repeating is
 * left to our jobs, which know what may be done twice.
 */
final class TwilioHttp extends HttpClient {

    private static final int CONNECTIONS = 64;

    private final URI base;
    private final NetworkHttpClient network;

    TwilioHttp(TwilioSettings settings) {
        this.base = settings.baseUrl();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(settings.connect().toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) settings.answer().toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .build();
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(settings.connect().toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(settings.answer().toMillis(), TimeUnit.MILLISECONDS)
                        .build());
        this.network = new NetworkHttpClient(client);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        URI wanted = URI.create(request.getUrl());
        var sent = new Request(request.getMethod(), base + wanted.getRawPath());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> sent.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> sent.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> sent.addHeaderParam(name, value)));
        sent.setContentType(request.getContentType());
        if (request.getBody() != null) {
            sent.setBody(request.getBody());
        }
        sent.setAuth(request.getUsername(), request.getPassword());
        sent.setUserAgentExtensions(request.getUserAgentExtensions());
        return network.makeRequest(sent);
    }
}
