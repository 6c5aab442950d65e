package ai.vocelio.bff.invitations;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.invitations.Acceptances;
import ai.vocelio.invitations.Invitation;
import ai.vocelio.invitations.InvitationCreate;
import ai.vocelio.invitations.Invitations;
import ai.vocelio.invitations.InvitedPerson;
import ai.vocelio.kernel.Paging;
import ai.vocelio.mail.MailState;
import ai.vocelio.mail.Mails;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class InvitationsController {

    private final Invitations invitations;
    private final Acceptances acceptances;
    private final Mails mails;

    InvitationsController(Invitations invitations, Acceptances acceptances, Mails mails) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.mails = mails;
    }

    @QueryMapping("invitation")
    @Nullable
    Invitation byId(@Argument UUID id) {
        return invitations.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Invitation> invitations(Paging paging) {
        return Connection.of(invitations.list(paging), Invitation::position, invitations::count);
    }

    @BatchMapping
    Map<Invitation, MailState> delivery(List<Invitation> invitations) {
        return Join.by(invitations, Invitation::mailId, mails::states);
    }

    @MutationMapping
    InvitationPayload invitationCreate(@Argument InvitationCreate input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> invitations.create(input, caller.granter()), InvitationPayload::new);
    }

    @MutationMapping
    InvitationPayload invitationResend(@Argument InvitationInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> invitations.resend(input.invitationId(), caller.granter()), InvitationPayload::new);
    }

    @MutationMapping
    InvitationPayload invitationRevoke(@Argument InvitationInput input) {
        return UserErrors.catching(() -> invitations.revoke(input.invitationId()), InvitationPayload::new);
    }

    @MutationMapping
    AcceptancePayload invitationAccept(@Argument InvitationAcceptInput input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> acceptances.accept(input.token(), person(caller)), AcceptancePayload::new);
    }

    /** An API key acts in a person's name, and is none; who acts in another organization does not do so for himself. */
    private static @Nullable InvitedPerson person(Caller caller) {
        return caller.apiKeyId() == null && caller.switched() == null
                ? new InvitedPerson(caller.subject(), caller.name(), caller.email(), caller.isEmailVerified())
                : null;
    }
}
