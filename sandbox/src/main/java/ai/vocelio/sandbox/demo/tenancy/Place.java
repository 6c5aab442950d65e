package ai.vocelio.sandbox.demo.tenancy;

import java.net.URI;

/**
 * Where a running Vocelio is.
 *
 * @param endpoint of GraphQL
 * @param issuer the realm's address
 * @param mailbox the page of the stand-in that takes letters, and answers for names
 */
public record Place(URI endpoint, String issuer, URI mailbox) {

    /** The address of a host that leads to Vocelio, as a browser on this machine would write it. */
    String at(String host) {
        return endpoint.getScheme() + "://" + host + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    }
}
