package ai.vocelio.bff.sso;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.SecuritySettings;
import ai.vocelio.kernel.Paging;
import ai.vocelio.sso.SsoProvider;
import ai.vocelio.sso.SsoProviderCreate;
import ai.vocelio.sso.SsoProviders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SsoProvidersController {

    private final SsoProviders connections;
    private final String issuer;

    SsoProvidersController(SsoProviders connections, SecuritySettings settings) {
        this.connections = connections;
        this.issuer = settings.issuers().getFirst();
    }

    @QueryMapping
    @Nullable
    SsoProvider ssoProvider(@Argument UUID id) {
        return connections.find(id).orElse(null);
    }

    @QueryMapping
    Connection<SsoProvider> ssoProviders(Paging paging) {
        return Connection.of(connections.list(paging), SsoProvider::position, connections::count);
    }

    @SchemaMapping
    String redirectUrl(SsoProvider connection) {
        return issuer + "/broker/" + connection.hint() + "/endpoint";
    }

    @SchemaMapping
    String serviceProvider(SsoProvider connection) {
        return issuer;
    }

    @MutationMapping
    SsoProviderPayload ssoProviderCreate(@Argument SsoProviderCreate input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> connections.create(input, caller.granter()), SsoProviderPayload::new);
    }

    @MutationMapping
    SsoProviderPayload ssoProviderUpdate(@Argument SsoProviderUpdateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> connections.update(input.by(caller.cameBy()), caller.granter()), SsoProviderPayload::new);
    }

    @MutationMapping
    SsoProviderPayload ssoProviderEnable(@Argument SsoProviderInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> connections.enable(input.ssoProviderId(), caller.granter()), SsoProviderPayload::new);
    }

    @MutationMapping
    SsoProviderPayload ssoProviderDisable(@Argument SsoProviderInput input) {
        return UserErrors.catching(() -> connections.disable(input.ssoProviderId()), SsoProviderPayload::new);
    }

    @MutationMapping
    SsoProviderPayload ssoProviderRemove(@Argument SsoProviderInput input) {
        return UserErrors.catching(() -> connections.remove(input.ssoProviderId()), SsoProviderPayload::new);
    }
}
