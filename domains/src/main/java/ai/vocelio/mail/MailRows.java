package ai.vocelio.mail;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters as rows. What a letter says is sealed, because links in it open things, and forgotten when it is gone. */
@Component
class MailRows {

    private static final String HERE = " where organization_id = current_organization() and id = ?";

    private final JdbcClient jdbc;
    private final Vault vault;

    MailRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void write(UUID id, Letter letter, Instant now) {
        jdbc.sql("""
                        insert into mail (organization_id, id, recipient, subject, sender_name, sealed_text, sealed_html, state,
                                          tries, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)""")
                .params(Tenant.required(), id, letter.to().text(), letter.subject())
                .param(letter.senderName())
                .params(vault.seal(use(id, "text"), letter.text()), vault.seal(use(id, "html"), letter.html()))
                .param(Timestamp.from(now))
                .update();
    }

    /** Begins one more try, which counts even when this process dies in it; empty when the letter is gone. */
    @Transactional
    Optional<Try> begin(UUID id) {
        return jdbc.sql(
                        "update mail set tries = tries + 1" + HERE
                                + " and state = 'WAITING' returning tries, recipient, subject, sender_name, sealed_text, sealed_html")
                .param(id)
                .query((row, number) -> began(id, row))
                .optional();
    }

    private Try began(UUID id, ResultSet row) throws SQLException {
        return new Try(
                row.getInt("tries"),
                new Letter(
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        vault.open(use(id, "text"), row.getBytes("sealed_text")),
                        vault.open(use(id, "html"), row.getBytes("sealed_html")),
                        row.getString("sender_name")));
    }

    @Transactional
    void sent(UUID id, Instant now) {
        ended(id, MailState.SENT, null, now);
    }

    @Transactional
    void failed(UUID id, String why, Instant now) {
        ended(id, MailState.FAILED, why, now);
    }

    @Transactional
    void notTaken(UUID id, String why) {
        jdbc.sql("update mail set error = ?" + HERE).params(why, id).update();
    }

    Map<UUID, MailState> states(Collection<UUID> ids) {
        return jdbc
                .sql("select id, state from mail where organization_id = current_organization() and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), MailState.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void ended(UUID id, MailState state, @Nullable String why, Instant now) {
        jdbc.sql("update mail set state = ?, error = ?, ended_at = ?, sealed_text = null, sealed_html = null" + HERE)
                .param(state.name())
                .param(why)
                .params(Timestamp.from(now), id)
                .update();
    }

    private static String use(UUID id, String part) {
        return "mail/" + id + "/" + part;
    }

    /** @param number counts from 1 */
    record Try(int number, Letter letter) {}
}
