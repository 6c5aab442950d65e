package ai.vocelio.bff.invitations;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.invitations.Invitation;
import ai.vocelio.invitations.Invitations;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationNodes {

    @Bean
    NodeType<Invitation> invitationNode(Invitations invitations) {
        return new NodeType<>("Invitation", "inv", Invitation.class, Permission.MEMBER_READ, invitations::byIds);
    }

    @Bean
    References<Invitation> invitationReferences() {
        return References.<Invitation>of("Invitation")
                .to("Member", "invitedBy", Invitation::invitedById)
                .to("Member", "acceptedBy", Invitation::acceptedById);
    }
}
