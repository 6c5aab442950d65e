package ai.vocelio.bff.audit;

import ai.vocelio.audit.Activities;
import ai.vocelio.audit.Activity;
import ai.vocelio.audit.ActivityFilter;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ActivityController {

    private final Activities activities;
    private final NodeTypes nodes;

    ActivityController(Activities activities, NodeTypes nodes) {
        this.activities = activities;
        this.nodes = nodes;
    }

    @QueryMapping
    Connection<Activity> activity(
            @Argument @Nullable ActivityFilterInput filter, Paging paging, @ContextValue Caller caller) {
        ActivityFilterInput asked = Objects.requireNonNullElse(filter, ActivityFilterInput.ALL);
        ActivityFilter wanted = new ActivityFilter(
                ActivitySight.of(caller, asked.verbs()), asked.actorId(), asked.atFrom(), asked.atBefore());
        return Connection.of(activities.list(wanted, paging), Activity::position, () -> activities.count(wanted));
    }

    /** One look for each type on the page. */
    @BatchMapping
    Map<Activity, Object> object(List<Activity> page, @ContextValue Caller caller) {
        Map<Activity, Object> objects = new HashMap<>();
        page.stream()
                .filter(activity -> activity.objectId() != null)
                .collect(Collectors.groupingBy(Activity::objectType))
                .forEach((type, ofType) -> nodes.named(type)
                        .filter(node -> caller.may(node.permission()))
                        .ifPresent(node -> objects.putAll(found(node, ofType))));
        return objects;
    }

    private static Map<Activity, Object> found(NodeType<?> node, List<Activity> activities) {
        Map<UUID, ?> byId =
                node.byIds().apply(activities.stream().map(Activity::objectId).collect(Collectors.toSet()));
        Map<Activity, Object> found = new HashMap<>();
        activities.forEach(activity -> {
            Object object = byId.get(activity.objectId());
            if (object != null) {
                found.put(activity, object);
            }
        });
        return found;
    }
}
