package ai.vocelio.invitations;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.mail.EmailAddress;
import ai.vocelio.team.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The invitations as they are now. */
@Component
class InvitationRows {

    private static final String SELECT = """
            select id, email, roles, invited_by_id, created_at, expires_at, sent_at, sends, mail_id, accepted_at,
                   accepted_by_id, revoked_at
            from invitation where organization_id = current_organization()""";
    private static final String COUNT =
            "select count(*) from invitation where organization_id = current_organization()";
    private static final String HERE = " where organization_id = current_organization() and id = ?";
    private static final String OPEN = " and accepted_at is null and revoked_at is null";
    private static final Keyset NEWEST_FIRST = new Keyset("created_at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<UUID, Invitation> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(this::invitation)
                .stream()
                .collect(Collectors.toMap(Invitation::id, invitation -> invitation));
    }

    /** The invitation, which nobody else changes before the running transaction ends. */
    Optional<Invitation> locked(UUID id) {
        return jdbc.sql(SELECT + " and id = ? for update")
                .param(id)
                .query(this::invitation)
                .optional();
    }

    /** The invitation with this secret in its last letter, which nobody else changes before the running transaction ends. */
    Optional<Invitation> lockedByHash(byte[] hash) {
        return jdbc.sql(SELECT + " and hash = ? for update")
                .param(hash)
                .query(this::invitation)
                .optional();
    }

    Page<Invitation> list(Paging paging) {
        return NEWEST_FIRST.read(jdbc, SELECT, Map.of(), paging, this::invitation);
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    long countPending() {
        return jdbc.sql(COUNT + OPEN + " and expires_at > ?")
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** How many letters were written for the invitations that were last sent after a moment. */
    long countLetters(Instant after) {
        return jdbc.sql("""
                        select coalesce(sum(sends), 0) from invitation
                        where organization_id = current_organization() and sent_at > ?""").param(Timestamp.from(after)).query(Long.class).single();
    }

    /** Two at once see each other's work: what is counted and then written must not be counted by both. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('invitation ' || current_organization(), 0))")
                .query((row, number) -> number)
                .list();
    }

    /** Writes a new one; false when another one is open for the address. */
    boolean insert(UUID id, EmailAddress to, Set<Role> roles, UUID by, InvitationLetters.Sent letter) {
        return jdbc.sql("""
                        insert into invitation (organization_id, id, email, roles, hash, invited_by_id, created_at, sent_at,
                                                expires_at, sends, mail_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict do nothing""")
                        .params(Tenant.required(), id, to.text())
                        .param(new SqlArrayValue(
                                "text", roles.stream().map(Role::name).sorted().toArray()))
                        .params(letter.secret().hash(), by, Timestamp.from(letter.at()), Timestamp.from(letter.at()))
                        .params(Timestamp.from(letter.expiresAt()), letter.mailId())
                        .update()
                == 1;
    }

    /** Notes another letter; false when another invitation took the place of this one. */
    boolean resent(UUID id, UUID by, InvitationLetters.Sent letter) {
        return jdbc.sql("""
                        update invitation set hash = ?, invited_by_id = ?, sent_at = ?, expires_at = ?, sends = sends + 1,
                                              mail_id = ?""" + HERE + OPEN)
                        .params(letter.secret().hash(), by, Timestamp.from(letter.at()))
                        .params(Timestamp.from(letter.expiresAt()), letter.mailId(), id)
                        .update()
                == 1;
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update invitation set revoked_at = ?" + HERE)
                .params(Timestamp.from(now), id)
                .update();
    }

    void accept(UUID id, UUID by, Instant now) {
        jdbc.sql("update invitation set accepted_at = ?, accepted_by_id = ?" + HERE)
                .params(Timestamp.from(now), by, id)
                .update();
    }

    /** Takes back what has expired for this address. */
    void closeExpired(String email, Instant now) {
        jdbc.sql("""
                        update invitation set revoked_at = ?
                        where organization_id = current_organization() and email = ? and expires_at <= ?""" + OPEN)
                .params(Timestamp.from(now), email, Timestamp.from(now))
                .update();
    }

    private Invitation invitation(ResultSet row, int number) throws SQLException {
        Instant acceptedAt = instant(row, "accepted_at");
        Instant revokedAt = instant(row, "revoked_at");
        Instant expiresAt = Objects.requireNonNull(instant(row, "expires_at"));
        InvitationStatus status = status(acceptedAt, revokedAt, expiresAt);
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                roles(row),
                status,
                row.getObject("invited_by_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                expiresAt,
                row.getTimestamp("sent_at").toInstant(),
                row.getInt("sends"),
                row.getObject("mail_id", UUID.class),
                acceptedAt,
                row.getObject("accepted_by_id", UUID.class),
                status == InvitationStatus.REVOKED ? revokedAt : null);
    }

    /** What was taken back after its end had expired. */
    private InvitationStatus status(@Nullable Instant acceptedAt, @Nullable Instant revokedAt, Instant expiresAt) {
        if (acceptedAt != null) {
            return InvitationStatus.ACCEPTED;
        }
        if (revokedAt != null && revokedAt.isBefore(expiresAt)) {
            return InvitationStatus.REVOKED;
        }
        return expiresAt.isAfter(clock.instant()) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
