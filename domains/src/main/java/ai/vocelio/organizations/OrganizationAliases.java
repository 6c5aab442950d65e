package ai.vocelio.organizations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose alias is whose, asked before anybody is known: the one question about organizations that needs none to be set. */
@Service
public class OrganizationAliases {

    private final JdbcClient jdbc;

    OrganizationAliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the organization with this alias. */
    @Transactional(readOnly = true)
    public Optional<UUID> organizationOf(String alias) {
        return Optional.ofNullable(jdbc.sql("select organization_of_alias(?)")
                .param(alias)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }
}
