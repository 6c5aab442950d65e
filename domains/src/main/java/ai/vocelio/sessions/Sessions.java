package ai.vocelio.sessions;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.SessionDirectory;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Member;
import ai.vocelio.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which sign-ins the members of the current organization use it: those that brought a token of this organization and no
 * others, however often a person is signed in elsewhere. One that is ended opens nothing here at once; the place where people
 * sign in follows by a job. Faults carry a {@link SessionUserErrorCode}.
 */
@Service
public class Sessions {

    /** How exactly it is known when one was last used. */
    public static final Duration USED_EVERY = Duration.ofMinutes(5);

    /** As long as a sign-in can last in the realm. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Longer than any token lives that was made before the end. */
    static final Duration DENIED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionRows rows;
    private final SessionDirectory directory;
    private final Team team;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            SessionDirectory directory,
            Team team,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.team = team;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that a session is used now. */
    @Transactional
    public void used(SessionUse use) {
        rows.write(use, clock.instant(), USED_EVERY);
    }

    /**
     * The sessions that a member has now, at most 50, the last used first. While the place where people sign in does not
     * answer, those that ended by themselves are among them.
     */
    @Transactional(readOnly = true)
    public List<Session> of(UUID memberId) {
        List<Session> known = rows.of(memberId, clock.instant().minus(LONGEST));
        if (known.isEmpty() || !directory.isOpen()) {
            return known;
        }
        try {
            Set<String> open = directory.of(memberId);
            return known.stream()
                    .filter(session -> open.contains(session.sid()))
                    .toList();
        } catch (IdentityFault away) {
            LOG.warn("Nobody can tell which sessions are over: {}", away.getMessage());
            return known;
        }
    }

    /** Those with these ids, ended ones too; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Session> byIds(Collection<UUID> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /**
     * Ends a session of one's own, or of a member whose roles one could give.
     *
     * @param isForOthers whether sessions of others may be ended at all; else they are not there
     */
    @Transactional
    public Session end(UUID id, Granter by, boolean isForOthers) {
        Session session = rows.locked(id).orElseThrow(() -> absent("session", "sessionId"));
        if (!session.memberId().equals(by.id())) {
            if (!isForOthers) {
                throw absent("session", "sessionId");
            }
            team.find(session.memberId()).ifPresent(member -> require(by, member, "sessionId"));
        }
        end(List.of(session), by.id());
        return rows.locked(id).orElseThrow();
    }

    /**
     * Ends all sessions of a member but one: one's own, or those of a member whose roles one could give.
     *
     * @param sid the one that stays; null for none
     * @param isForOthers whether sessions of others may be ended at all; else they are not there
     */
    @Transactional
    public List<Session> endOthers(UUID memberId, @Nullable String sid, Granter by, boolean isForOthers) {
        if (!memberId.equals(by.id())) {
            Member member =
                    team.find(memberId).filter(there -> isForOthers).orElseThrow(() -> absent("member", "memberId"));
            require(by, member, "memberId");
        }
        List<Session> others = rows.of(memberId, Instant.EPOCH).stream()
                .filter(session -> !session.sid().equals(sid))
                .toList();
        end(others, by.id());
        return rows.byIds(others.stream().map(Session::id).toList());
    }

    private static void require(Granter by, Member member, String field) {
        by.require(member.roles(), SessionUserErrorCode.ROLE_NOT_HELD, field);
    }

    private static Problem absent(String what, String field) {
        return new Problem(
                Kind.NOT_FOUND, SessionUserErrorCode.NOT_FOUND, "There is no such %s.".formatted(what), field);
    }

    /** What opens nothing any more, as tokens name it. */
    @Transactional(readOnly = true)
    public Set<String> ended() {
        return rows.endedSince(clock.instant().minus(DENIED));
    }

    private void end(List<Session> sessions, UUID byId) {
        Instant now = clock.instant();
        for (Session session : sessions) {
            if (session.endedAt() == null) {
                rows.end(session.id(), byId, now);
                jobs.schedule(SessionEndJob.NAME, session.id(), now);
            }
        }
        events.publishEvent(new SessionEnded(Tenant.required()));
    }
}
