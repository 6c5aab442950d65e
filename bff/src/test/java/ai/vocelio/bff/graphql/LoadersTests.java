package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.SignIn;
import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.kernel.Tenant;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;

class LoadersTests {

    private static final UUID ORGANIZATION = new UUID(0, 7);
    private static final Caller CALLER = new Caller(
            new UUID(0, 1),
            "Alice",
            null,
            false,
            Set.of(),
            Set.of(),
            ORGANIZATION,
            "acme",
            Instant.EPOCH,
            Instant.parse("2026-01-01T00:00:00Z"),
            "vocelio-portal",
            null,
            ApiKeyLimits.NONE,
            SignIn.NONE);

    private final Loaders loaders = new Loaders();

    @Test
    void a_look_up_works_for_the_organization_of_the_caller_on_any_thread() {
        loaders.<String, UUID>add("organization", keys -> Map.of("mine", Tenant.required()));

        assertThat(load("mine")).isCompletedWithValue(ORGANIZATION);
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void what_is_not_found_is_answered_as_nothing() {
        loaders.<String, UUID>add("organization", keys -> Map.of());

        assertThat(load("other")).isCompletedWithValue(null);
    }

    @Test
    void a_look_up_that_fails_fails_what_was_asked_of_it() {
        loaders.<String, UUID>add("organization", keys -> {
            throw new IllegalStateException("no database");
        });

        assertThat(load("mine")).isCompletedExceptionally();
    }

    @Test
    void a_name_is_given_once() {
        loaders.<String, UUID>add("organization", keys -> Map.of());

        assertThatThrownBy(() -> loaders.<String, UUID>add("organization", keys -> Map.of()))
                .hasMessageContaining("organization");
    }

    @Test
    void an_operation_makes_the_loaders_that_it_asks_for() {
        loaders.<String, UUID>add("organization", keys -> Map.of());
        loaders.<String, UUID>add("other", keys -> Map.of());
        OnDemandLoaders operation = new OnDemandLoaders();
        loaders.registerDataLoaders(operation, GraphQLContext.of(Map.of(Caller.CONTEXT_KEY, CALLER)));

        DataLoader<String, UUID> first = operation.getDataLoader("organization");

        assertThat(operation.<String, UUID>getDataLoader("organization"))
                .isNotNull()
                .isSameAs(first);
        assertThat(operation.getDataLoaders()).hasSize(1);
        assertThat(operation.<String, UUID>getDataLoader("unknown")).isNull();
    }

    private CompletableFuture<UUID> load(String key) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        loaders.registerDataLoaders(registry, GraphQLContext.of(Map.of(Caller.CONTEXT_KEY, CALLER)));
        DataLoader<String, UUID> loader = Objects.requireNonNull(registry.getDataLoader("organization"));
        CompletableFuture<UUID> found = loader.load(key);
        loader.dispatch();
        return found;
    }
}
