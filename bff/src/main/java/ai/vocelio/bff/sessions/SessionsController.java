package ai.vocelio.bff.sessions;

import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.sessions.Session;
import ai.vocelio.sessions.SessionUserErrorCode;
import ai.vocelio.sessions.Sessions;
import ai.vocelio.team.Member;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Team;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SessionsController {

    private final Sessions sessions;
    private final Team team;

    SessionsController(Sessions sessions, Team team) {
        this.sessions = sessions;
        this.team = team;
    }

    /** A key is signed in nowhere; who acts here is so at home. */
    @SchemaMapping(typeName = "Viewer", field = "sessions")
    List<Session> own(@ContextValue Caller caller) {
        return isPerson(caller) ? sessions.of(caller.subject()) : List.of();
    }

    @QueryMapping
    @Nullable
    MemberSessions memberSessions(@Argument UUID memberId) {
        return team.find(memberId)
                .map(member -> new MemberSessions(sessions.of(member.id())))
                .orElse(null);
    }

    @BatchMapping
    Map<Session, Member> member(List<Session> sessions) {
        return Join.by(sessions, Session::memberId, team::byIds);
    }

    @SchemaMapping(typeName = "Session")
    boolean isCurrent(Session session, @ContextValue Caller caller) {
        return session.sid().equals(caller.signIn().session()) && caller.switched() == null;
    }

    /** One's own is no secret to oneself. */
    @SchemaMapping(typeName = "Session")
    @Nullable
    String address(Session session, @ContextValue Caller caller) {
        boolean isOwn = isPerson(caller) && session.memberId().equals(caller.subject());
        return isOwn || caller.may(Permission.PERSONAL_READ) ? session.address() : null;
    }

    @MutationMapping
    SessionPayload sessionRevoke(@Argument SessionRevokeInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> sessions.end(input.sessionId(), person(caller).granter(), caller.may(Permission.MEMBER_WRITE)),
                SessionPayload::new);
    }

    @MutationMapping
    SessionsPayload sessionRevokeOthers(@Argument SessionRevokeOthersInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> sessions.endOthers(
                        input.memberId() == null ? caller.subject() : input.memberId(),
                        caller.signIn().session(),
                        person(caller).granter(),
                        caller.may(Permission.MEMBER_WRITE)),
                SessionsPayload::new);
    }

    private static boolean isPerson(Caller caller) {
        return caller.apiKeyId() == null && caller.switched() == null;
    }

    private static Caller person(Caller caller) {
        if (!isPerson(caller)) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SessionUserErrorCode.NOT_A_PERSON,
                    "Only a member ends sessions, signed in to the own organization.");
        }
        return caller;
    }
}
