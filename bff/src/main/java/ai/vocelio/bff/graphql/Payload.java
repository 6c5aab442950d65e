package ai.vocelio.bff.graphql;

import java.util.List;

/** What a mutation answers: an object, or why nothing was changed. */
public interface Payload {

    /** What was wrong; empty when the mutation was done. */
    List<UserError> userErrors();
}
