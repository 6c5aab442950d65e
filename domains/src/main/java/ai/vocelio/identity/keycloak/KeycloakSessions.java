package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.SessionDirectory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** Sessions of a realm's people. */
final class KeycloakSessions implements SessionDirectory {

    private final AdminApi api;

    KeycloakSessions(AdminApi api) {
        this.api = api;
    }

    @Override
    public boolean isOpen() {
        return api.isConfigured();
    }

    @Override
    public Set<String> of(UUID personId) {
        return api.find(realm -> realm.users().get(personId.toString()).getUserSessions()).orElse(List.of()).stream()
                .map(UserSessionRepresentation::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void end(String session) {
        api.find(realm -> {
            realm.deleteSession(session, false);
            return true;
        });
    }
}
