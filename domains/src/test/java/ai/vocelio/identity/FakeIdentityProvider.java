package ai.vocelio.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** An identity provider that keeps what it is told, and fails for an organization as often as a test wants. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeIdentityProvider implements IdentityProvider {

    private final Map<UUID, KnownOrganization> organizations = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> members = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** Lets the first tries for an organization fail. */
    public void failFirst(String alias, int times) {
        failures.put(alias, times);
    }

    /** Members of an organization and their roles, as text. */
    public List<String> members(UUID organizationId) {
        return find(organizationId)
                .map(known -> members.getOrDefault(known.identityId(), List.of()))
                .orElse(List.of());
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public UUID provide(IdentityOrganization wanted) {
        if (failures.merge(wanted.alias(), -1, Integer::sum) >= 0) {
            throw new IdentityFault(IdentityFault.Kind.UNREACHABLE, "Told to fail");
        }
        return Objects.requireNonNull(organizations.compute(
                        wanted.organizationId(),
                        (id, before) -> new KnownOrganization(
                                before == null ? UUID.randomUUID() : before.identityId(),
                                id,
                                wanted.alias(),
                                wanted.name(),
                                wanted.isEnabled())))
                .identityId();
    }

    @Override
    public UUID provideMember(UUID identityId, String email, String role) {
        members.computeIfAbsent(identityId, id -> new ArrayList<>()).add(email + " " + role);
        return UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void forget(UUID organizationId) {
        @Nullable KnownOrganization known = organizations.get(organizationId);
        if (known != null) {
            if (failures.merge(known.alias(), -1, Integer::sum) >= 0) {
                throw new IdentityFault(IdentityFault.Kind.UNREACHABLE, "Told to fail");
            }
            organizations.remove(organizationId);
            members.remove(known.identityId());
        }
    }

    @Override
    public Optional<KnownOrganization> find(UUID organizationId) {
        return Optional.ofNullable(organizations.get(organizationId));
    }

    @Override
    public List<KnownOrganization> list(int from, int most) {
        return organizations.values().stream().skip(from).limit(most).toList();
    }
}
