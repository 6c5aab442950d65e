package ai.vocelio.bff.sso;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.kernel.Paging;
import ai.vocelio.sso.domains.EmailDomain;
import ai.vocelio.sso.domains.EmailDomains;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class EmailDomainsController {

    private final EmailDomains domains;

    EmailDomainsController(EmailDomains domains) {
        this.domains = domains;
    }

    @QueryMapping
    @Nullable
    EmailDomain emailDomain(@Argument UUID id) {
        return domains.find(id).orElse(null);
    }

    @QueryMapping
    Connection<EmailDomain> emailDomains(Paging paging) {
        return Connection.of(domains.list(paging), EmailDomain::position, domains::count);
    }

    @MutationMapping
    EmailDomainPayload emailDomainCreate(@Argument EmailDomainCreateInput input) {
        return UserErrors.catching(() -> domains.create(input.name()), EmailDomainPayload::new);
    }

    @MutationMapping
    EmailDomainPayload emailDomainCheck(@Argument EmailDomainInput input) {
        return UserErrors.catching(() -> domains.check(input.emailDomainId()), EmailDomainPayload::new);
    }

    @MutationMapping
    EmailDomainPayload emailDomainDelete(@Argument EmailDomainInput input) {
        return UserErrors.catching(() -> domains.delete(input.emailDomainId()), EmailDomainPayload::new);
    }
}
