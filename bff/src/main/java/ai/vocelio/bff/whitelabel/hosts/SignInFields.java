package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.bff.graphiql.GraphiqlSettings;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SignInFields {

    private static final String NOBODYS = "openid";

    private final GraphiqlSettings pages;

    SignInFields(GraphiqlSettings pages) {
        this.pages = pages;
    }

    @SchemaMapping
    SignIn signIn(PublicBrand brand) {
        String alias = brand.organizationAlias();
        return new SignIn(
                pages.issuer().toString(),
                pages.clientId(),
                alias == null ? NOBODYS : NOBODYS + " organization:" + alias,
                pages.publicUrl().toString());
    }
}
