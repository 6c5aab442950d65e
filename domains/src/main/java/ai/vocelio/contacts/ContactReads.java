package ai.vocelio.contacts;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads contacts into records. */
@Repository
class ContactReads {

    private static final String OURS = " from contact where organization_id = current_organization()";
    private static final String CONTACTS = """
            select id, name, phone, email, company, time_zone, language, tags, custom_fields, lock_version,
                created_at, updated_at""" + OURS;

    /** Each branch walks one index from where the text begins, and stops: the shortest text costs no more than this. */
    private static final String FOUND = """
             and id = any(array(
                (select id from contact where organization_id = current_organization()
                    and name_key >= :name and name_key < :behindName order by name_key limit 1000)
                union (select id from contact where organization_id = current_organization()
                    and family_key >= :name and family_key < :behindName order by family_key limit 1000)
                union (select id from contact where organization_id = current_organization()
                    and phone >= :number and phone < :behindNumber order by phone limit 1000)))""";

    private static final String LISTED = """
             and exists (select from contact_list_entry entry where entry.organization_id = contact.organization_id
                and entry.list_id = :list and entry.contact_id = contact.id)""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ContactReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Contact> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(CONTACTS + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(ContactReads::contact)
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    Optional<Contact> byPhone(String phone) {
        return jdbc.sql(CONTACTS + " and phone = ?")
                .param(phone)
                .query(ContactReads::contact)
                .optional();
    }

    Page<Contact> list(ContactFilter filter, ContactOrder order, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return order.keyset().read(jdbc, CONTACTS + conditions, parameters, paging, ContactReads::contact);
    }

    long count(ContactFilter filter, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        parameters.put("most", most);
        return jdbc.sql("select count(*) from (select 1" + OURS + conditions + " limit :most) matching")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String conditions(ContactFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.search() != null) {
            String name = SearchKey.of(filter.search());
            String number = number(filter.search());
            parameters.put("name", name);
            parameters.put("behindName", SearchKey.behind(name));
            parameters.put("number", number);
            parameters.put("behindNumber", number.isEmpty() ? "" : SearchKey.behind(number));
            conditions.append(FOUND);
        }
        if (filter.phone() != null) {
            parameters.put("phone", filter.phone());
            conditions.append(" and phone = :phone");
        }
        if (filter.listId() != null) {
            parameters.put("list", filter.listId());
            conditions.append(LISTED);
        }
        return conditions.toString();
    }

    /** The beginning of a number as it is kept, whatever stands between its digits; empty when it is none. */
    private static String number(String text) {
        String digits = text.replaceAll("[\\s().+/-]", "");
        return digits.matches("[0-9]+") ? "+" + digits : "";
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("company"),
                row.getString("time_zone"),
                row.getString("language"),
                List.of((String[]) row.getArray("tags").getArray()),
                ContactDetails.listed(JSON.readValue(row.getString("custom_fields"), FIELDS)),
                row.getInt("lock_version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
