package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.audit.AuditEntries;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Tenant;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the audit log know whose mutation it is that changes something. What a rule refuses changes nothing, so that it is
 * noted here: faults told as data, and what the caller's permissions do not allow.
 */
@Component
class MutationTrail {

    private final AuditEntries entries;
    private final NodeTypes nodes;

    MutationTrail(AuditEntries entries, NodeTypes nodes) {
        this.entries = entries;
        this.nodes = nodes;
    }

    /** A mutation that leaves a trail. */
    DataFetcher<Object> of(DataFetcher<?> mutation) {
        return env -> acting(env).<@Nullable Object, Exception>calls(() -> followed(mutation, env));
    }

    private @Nullable Object followed(DataFetcher<?> mutation, DataFetchingEnvironment env) throws Exception {
        try {
            Object answer = mutation.get(env);
            if (answer instanceof Payload payload && !payload.userErrors().isEmpty()) {
                refused(payload.userErrors().getFirst().code(), env);
            }
            return answer;
        } catch (EdgeFault fault) {
            if (fault.code() == ErrorCode.FORBIDDEN) {
                refused(fault.code().name(), env);
            }
            throw fault;
        }
    }

    private static Acting acting(DataFetchingEnvironment env) {
        Caller caller = Objects.requireNonNull(env.getGraphQlContext().get(Caller.CONTEXT_KEY));
        boolean isKey = caller.apiKeyId() != null;
        Caller.@Nullable Switched switched = caller.switched();
        return new Acting(
                isKey
                        ? new AuditActor(AuditActorKind.API_KEY, caller.apiKeyId(), caller.name())
                        : new AuditActor(
                                AuditActorKind.USER,
                                caller.subject(),
                                caller.name(),
                                switched == null ? null : switched.homeName()),
                isKey ? caller.subject() : null,
                caller.client(),
                env.getGraphQlContext().get(Execution.REQUEST_ID),
                env.getGraphQlContext().get(Execution.ADDRESS),
                env.getField().getName(),
                switched == null ? null : switched.accessId());
    }

    private void refused(String code, DataFetchingEnvironment env) {
        if (Tenant.current().filter(Caller.NOWHERE::equals).isPresent()) {
            return;
        }
        @Nullable GlobalId object = object(env).orElse(null);
        @Nullable
        String type = object == null
                ? null
                : nodes.prefixed(object.prefix()).map(NodeType::typeName).orElse(null);
        entries.refused(code, type, object == null ? null : object.id());
    }

    /** What the mutation is about: {@code agentPublish} about {@code agentId}, {@code contactListAdd} about a list. */
    private Optional<GlobalId> object(DataFetchingEnvironment env) {
        return env.getArgument("input") instanceof Map<?, ?> input
                ? input.entrySet().stream()
                        .flatMap(field -> field.getValue() instanceof String text
                                ? idOf(
                                        String.valueOf(field.getKey()),
                                        text,
                                        env.getField().getName())
                                : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    private Stream<GlobalId> idOf(String field, String text, String mutation) {
        if (!field.endsWith("Id")) {
            return Stream.empty();
        }
        String object = field.substring(0, field.length() - "Id".length());
        return GlobalId.parse(text)
                .filter(id -> mutation.startsWith(object) || isAbout(mutation, id.prefix()))
                .stream();
    }

    private boolean isAbout(String mutation, String prefix) {
        return nodes.prefixed(prefix)
                .map(type -> type.typeName().toLowerCase(Locale.ROOT))
                .filter(mutation.toLowerCase(Locale.ROOT)::startsWith)
                .isPresent();
    }
}
