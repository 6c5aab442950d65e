package ai.vocelio.contacts;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of contacts of the current organization. Faults carry a {@link ContactUserErrorCode}. */
@Service
public class ContactLists {

    private static final String LISTS =
            "select id, name, created_at from contact_list where organization_id = current_organization()";
    private static final Keyset BY_NAME = new Keyset("name", "text", Direction.ASC);

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Clock clock;

    ContactLists(JdbcClient jdbc, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Makes an empty list. */
    @Transactional
    public ContactList create(String name) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        int made = jdbc.sql("""
                        insert into contact_list (organization_id, id, name, created_at) values (?, ?, ?, ?)
                        on conflict on constraint contact_list_name_unique do nothing""")
                .params(Tenant.required(), id, name, Timestamp.from(now))
                .update();
        if (made == 0) {
            throw ContactProblems.nameTaken();
        }
        return find(id).orElseThrow();
    }

    /** Puts contacts on a list, all or none; those that stand there stay. */
    @Transactional
    public ContactList add(UUID listId, List<UUID> contactIds) {
        ContactList list = find(listId).orElseThrow(ContactProblems::listNotFound);
        requireAll(contactIds);
        jdbc.sql("""
                        insert into contact_list_entry (organization_id, list_id, contact_id, added_at)
                        select current_organization(), ?, contact_id, ? from unnest(?) contact_id
                        on conflict do nothing""")
                .params(listId, Timestamp.from(clock.instant()), ids(Set.copyOf(contactIds)))
                .update();
        return list;
    }

    /** Takes contacts off a list; those that do not stand there change nothing. */
    @Transactional
    public ContactList remove(UUID listId, List<UUID> contactIds) {
        ContactList list = find(listId).orElseThrow(ContactProblems::listNotFound);
        requireAll(contactIds);
        jdbc.sql("""
                        delete from contact_list_entry where organization_id = current_organization()
                        and list_id = ? and contact_id = any(?)""").params(listId, ids(contactIds)).update();
        return list;
    }

    /** The list with this id. */
    @Transactional(readOnly = true)
    public Optional<ContactList> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The lists with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, ContactList> byIds(Collection<UUID> ids) {
        return jdbc.sql(LISTS + " and id = any(?)").param(ids(ids)).query(ContactLists::list).stream()
                .collect(Collectors.toMap(ContactList::id, Function.identity()));
    }

    /** A page of the lists, letter by letter. */
    @Transactional(readOnly = true)
    public Page<ContactList> list(Paging paging) {
        return BY_NAME.read(jdbc, LISTS, Map.of(), paging, ContactLists::list);
    }

    /** How many lists there are. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from contact_list where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    /** How many contacts stand on each of these lists; a list without contacts has 0. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes(Collection<UUID> listIds) {
        Map<UUID, Integer> sizes = new HashMap<>();
        listIds.forEach(id -> sizes.put(id, 0));
        jdbc.sql("""
                        select list_id, count(*) from contact_list_entry
                        where organization_id = current_organization() and list_id = any(?) group by list_id""").param(ids(listIds)).query(row -> {
            sizes.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return sizes;
    }

    /** On which lists each of these contacts stands, letter by letter, at most 100 each. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ContactList>> byContactIds(Collection<UUID> contactIds) {
        Map<UUID, List<ContactList>> found = new HashMap<>();
        contactIds.forEach(id -> found.put(id, new ArrayList<>()));
        jdbc.sql("""
                        select wanted, listed.* from unnest(?) wanted cross join lateral (
                            select list.id, list.name, list.created_at
                            from contact_list_entry entry join contact_list list using (organization_id)
                            where entry.organization_id = current_organization()
                              and entry.contact_id = wanted and list.id = entry.list_id
                            order by list.name limit 100) listed order by wanted, listed.name""").param(ids(contactIds)).query(row -> {
            found.computeIfAbsent(row.getObject("wanted", UUID.class), id -> new ArrayList<>())
                    .add(list(row, 0));
        });
        return found;
    }

    private void requireAll(List<UUID> contactIds) {
        contacts.firstUnknown(contactIds).ifPresent(index -> {
            throw ContactProblems.notFound("contactIds", String.valueOf(index));
        });
    }

    private static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static ContactList list(ResultSet row, int n) throws SQLException {
        return new ContactList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }
}
