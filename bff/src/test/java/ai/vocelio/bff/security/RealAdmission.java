package ai.vocelio.bff.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The door of the edge as tests have it, but for one thing: it believes a real identity provider. */
public final class RealAdmission implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param issuer of the tokens that are believed */
    public RealAdmission(ApplicationContext house, String issuer) {
        SecuritySettings settings = new SecuritySettings(
                List.of(issuer), null, "vocelio-api", Set.of("vocelio-portal", "vocelio-cli"), List.of());
        context.setParent(house);
        context.registerBean(
                "accessTokens", AccessTokens.class, () -> new AccessTokens(settings, house.getBean(Clock.class)));
        context.registerBean("tokenAdmission", TokenAdmission.class);
        context.registerBean("admission", Admission.class);
        context.refresh();
    }

    /** Whom it lets in by a token. */
    public Caller admit(String token) {
        return context.getBean("admission", Admission.class).admitPerson("Bearer " + token, null, "127.0.0.1");
    }

    @Override
    public void close() {
        context.close();
    }
}
