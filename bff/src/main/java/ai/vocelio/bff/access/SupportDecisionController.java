package ai.vocelio.bff.access;

import ai.vocelio.access.SupportDecisions;
import ai.vocelio.access.SupportPolicies;
import ai.vocelio.access.SupportPolicy;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What an organization decides of those from above. */
@Controller
class SupportDecisionController {

    private final SupportDecisions decisions;
    private final SupportPolicies policies;

    SupportDecisionController(SupportDecisions decisions, SupportPolicies policies) {
        this.decisions = decisions;
        this.policies = policies;
    }

    @QueryMapping
    SupportPolicy supportPolicy() {
        return policies.current();
    }

    @MutationMapping
    SupportAccessPayload supportAccessApprove(@Argument SupportAccessInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> decisions.approve(input.supportAccessId(), caller.supportActor()), SupportAccessPayload::new);
    }

    @MutationMapping
    SupportAccessPayload supportAccessRefuse(@Argument SupportAccessInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> decisions.refuse(input.supportAccessId(), caller.supportActor()), SupportAccessPayload::new);
    }

    @MutationMapping
    SupportAccessPayload supportAccessRevoke(@Argument SupportAccessInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> decisions.revoke(input.supportAccessId(), caller.supportActor()), SupportAccessPayload::new);
    }

    @MutationMapping
    SupportPolicyPayload supportPolicyUpdate(@Argument SupportPolicyUpdateInput input) {
        return UserErrors.catching(() -> policies.update(input.consent(), input.roles()), SupportPolicyPayload::new);
    }
}
