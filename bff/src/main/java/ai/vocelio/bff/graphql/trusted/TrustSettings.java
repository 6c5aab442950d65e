package ai.vocelio.bff.graphql.trusted;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the manifest binds.
 *
 * @param clients OpenID clients that may execute documents of the manifest alone
 * @param manifest where in the classpath the manifest is: hash to text, as graphql-codegen writes it
 */
@ConfigurationProperties("vocelio.trusted-documents")
record TrustSettings(
        @DefaultValue("vocelio-dashboard") Set<String> clients,
        @DefaultValue("dashboard/trusted-documents.json") String manifest) {

    TrustSettings {
        clients = Set.copyOf(clients);
    }
}
