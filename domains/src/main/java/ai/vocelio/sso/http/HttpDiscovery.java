package ai.vocelio.sso.http;

import ai.vocelio.identity.SignOnProvider.Endpoints;
import ai.vocelio.sso.OidcDiscovery;
import ai.vocelio.sso.ProviderAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the document of discovery: without redirects, of bounded size and time, from addresses that may be asked alone. */
@Component
class HttpDiscovery implements OidcDiscovery, DisposableBean {

    private static final String PATH = "/.well-known/openid-configuration";
    private static final int MOST_BYTES = 256 * 1024;
    private static final long CONNECT_SECONDS = 3;
    private static final long ANSWER_SECONDS = 5;

    private final ProviderAddresses addresses;
    private final AllowedHosts hosts;
    private final SingletonSupplier<CloseableHttpClient> http;

    HttpDiscovery(ProviderAddresses addresses) {
        this.addresses = addresses;
        this.hosts = new AllowedHosts(addresses);
        this.http = SingletonSupplier.of(this::open);
    }

    private CloseableHttpClient open() {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .setConnectionRequestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setSocketTimeout((int) ANSWER_SECONDS, TimeUnit.SECONDS)
                                .build())
                        .build())
                .build();
    }

    @Override
    public Endpoints discover(String issuer) throws DiscoveryFault {
        JsonNode told = read(issuer);
        if (!told.path("issuer").asString("").equals(issuer)) {
            throw new DiscoveryFault("The provider calls itself " + shown(told.path("issuer")) + " and not " + issuer
                    + ": connect it by the name that it has.");
        }
        return new Endpoints(
                endpoint(told, "authorization_endpoint"),
                asked(endpoint(told, "token_endpoint")),
                asked(endpoint(told, "jwks_uri")));
    }

    private JsonNode read(String issuer) throws DiscoveryFault {
        URI address = addresses
                .of((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + PATH)
                .orElseThrow(() -> new DiscoveryFault("The provider's address " + issuer + " is none that is asked."));
        try {
            return http.obtain().execute(new HttpGet(address), HttpDiscovery::json);
        } catch (AllowedHosts.NotAllowed e) {
            throw new DiscoveryFault(
                    "The provider's address leads into a network that is not public: it is not asked there.");
        } catch (UnknownHostException e) {
            throw new DiscoveryFault("The provider's name " + address.getHost() + " is not known to DNS.");
        } catch (IOException | JacksonException e) {
            throw new DiscoveryFault("The provider does not tell at " + address + " how it is asked: "
                    + (e instanceof Unreadable ? e.getMessage() : "it did not answer, or not in time."));
        }
    }

    private static JsonNode json(ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() != 200 || answer.getEntity() == null) {
            throw new Unreadable("it answered with status " + answer.getCode() + ".");
        }
        try (InputStream body = answer.getEntity().getContent()) {
            return JsonMapper.shared().readTree(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new Unreadable("its answer is no JSON, or too long.");
        }
    }

    private String endpoint(JsonNode told, String name) throws DiscoveryFault {
        return addresses
                .of(told.path(name).asString(""))
                .map(URI::toString)
                .orElseThrow(() ->
                        new DiscoveryFault("The provider's " + name + " is missing, or no address that is taken."));
    }

    /** The identity provider asks there from within our network, too. */
    private String asked(String endpoint) throws DiscoveryFault {
        try {
            hosts.resolve(URI.create(endpoint).getHost());
            return endpoint;
        } catch (UnknownHostException e) {
            throw new DiscoveryFault("The provider's address " + endpoint
                    + " leads nowhere, or into a network that is not public: it is not asked there.");
        }
    }

    /** A stranger's text is shown in part. */
    private static String shown(JsonNode value) {
        String text = value.asString("nothing");
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    @Override
    public void destroy() throws IOException {
        http.obtain().close();
    }

    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
