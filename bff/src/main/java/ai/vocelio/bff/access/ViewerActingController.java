package ai.vocelio.bff.access;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.Caller.Switched;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells who acts elsewhere that he does, so that a portal can show it all the time. */
@Controller
class ViewerActingController {

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    Acting acting(@ContextValue Caller caller) {
        Switched switched = caller.switched();
        return switched == null
                ? null
                : new Acting(switched.homeName(), switched.reason(), switched.endsAt(), switched.isEmergency());
    }
}
