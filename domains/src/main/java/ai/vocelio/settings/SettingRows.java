package ai.vocelio.settings;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organizations have set. */
@Repository
class SettingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the current organization and those above it have set, in one statement.
     *
     * @param child what they have set for this child of it; null for itself
     */
    @Transactional(readOnly = true)
    public List<Opinion> path(@Nullable UUID child) {
        return jdbc
                .sql("select * from settings_along_path(cast(? as uuid))")
                .param(child)
                .query(SettingRows::opinion)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param child that alone gets it; null for the organization itself and all below it */
    void set(SettingUpdate update, @Nullable UUID child) {
        Instant now = clock.instant();
        SettingValue value = update.value();
        jdbc.sql("""
                        insert into setting (organization_id, id, name, child_id, is_on, number, language, is_locked,
                                             created_at, updated_at)
                        values (:organization, :id, :name, cast(:child as uuid), cast(:isOn as boolean),
                                cast(:number as int), :language, :isLocked, :now, :now)
                        on conflict on constraint setting_unique do update
                        set is_on = excluded.is_on, number = excluded.number, language = excluded.language,
                            is_locked = excluded.is_locked, updated_at = excluded.updated_at""")
                .param("organization", Tenant.required())
                .param("id", Ids.next(now))
                .param("name", update.name().name())
                .param("child", child)
                .param("isOn", value.isOn())
                .param("number", value.number())
                .param("language", value.language())
                .param("isLocked", update.isLocked())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param child null for what the organization has set for itself and all below it */
    void forget(SettingName name, @Nullable UUID child) {
        jdbc.sql("""
                        delete from setting where organization_id = current_organization() and name = ?
                          and child_id is not distinct from cast(? as uuid)""").param(name.name()).param(child).update();
    }

    /** Two at once see each other's work: what is counted and then written must not be counted by both. */
    void oneAtATime(SettingName limit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ' ' || current_organization(), 0))")
                .param(limit.name())
                .query((row, number) -> number)
                .list();
    }

    /** Empty for a setting of another version of the program. */
    private static Optional<Opinion> opinion(ResultSet row, int n) throws SQLException {
        int height = row.getInt("height");
        String kind = row.getString("kind");
        String name = row.getString("name");
        boolean isForThisOne = row.getBoolean("is_for_this_one");
        boolean isLocked = row.getBoolean("is_locked");
        SettingValue value = new SettingValue(
                row.getObject("is_on", Boolean.class),
                row.getObject("number", Integer.class),
                row.getString("language"));
        return Arrays.stream(SettingName.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(known -> new Opinion(
                        height,
                        kind == null ? OrganizationKind.CUSTOMER : OrganizationKind.valueOf(kind),
                        known,
                        isForThisOne,
                        value,
                        isLocked));
    }
}
