package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.graphql.wiring.Execution;
import ai.vocelio.kernel.Paging;
import ai.vocelio.whitelabel.WhitelabelSettings;
import ai.vocelio.whitelabel.domains.Domain;
import ai.vocelio.whitelabel.domains.Domains;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DomainsController {

    private final Domains domains;
    private final WhitelabelSettings settings;
    private final HostBrands brands;

    DomainsController(Domains domains, WhitelabelSettings settings, HostBrands brands) {
        this.domains = domains;
        this.settings = settings;
        this.brands = brands;
    }

    @QueryMapping
    PublicBrand brandByHost(@Argument @Nullable String host, @ContextValue(Execution.HOST) String cameBy) {
        return brands.elsewhere(host == null ? cameBy : host);
    }

    @QueryMapping
    @Nullable
    Domain domain(@Argument UUID id) {
        return domains.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Domain> domains(Paging paging) {
        return Connection.of(domains.list(paging), Domain::position, domains::count);
    }

    @SchemaMapping
    String target(Domain domain) {
        return settings.domainTarget();
    }

    @MutationMapping
    DomainPayload domainCreate(@Argument DomainCreateInput input) {
        return UserErrors.catching(() -> domains.create(input.name()), DomainPayload::new);
    }

    @MutationMapping
    DomainPayload domainCheck(@Argument DomainCheckInput input) {
        return UserErrors.catching(() -> domains.check(input.domainId()), DomainPayload::new);
    }

    @MutationMapping
    DomainPayload domainDelete(@Argument DomainDeleteInput input) {
        return UserErrors.catching(() -> domains.delete(input.domainId()), DomainPayload::new);
    }
}
