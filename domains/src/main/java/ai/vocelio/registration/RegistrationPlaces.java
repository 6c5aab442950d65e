package ai.vocelio.registration;

import ai.vocelio.organizations.OrganizationAliases;
import ai.vocelio.whitelabel.domains.HostName;
import ai.vocelio.whitelabel.domains.Hosts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Below whom somebody registers who came by a host. The host is written out by the page, and no header is read: a proxy
 * or a person that sets one decides nothing. Only names that are proven, and aliases, are anybody's.
 */
@Component
class RegistrationPlaces {

    private final Hosts hosts;
    private final OrganizationAliases aliases;
    private final RegistrationSettings settings;

    RegistrationPlaces(Hosts hosts, OrganizationAliases aliases, RegistrationSettings settings) {
        this.hosts = hosts;
        this.aliases = aliases;
        this.settings = settings;
    }

    Optional<UUID> parentOf(@Nullable String host) {
        if (host == null) {
            return platform();
        }
        Optional<String> name = HostName.ofHeader(host);
        return name.filter(hosts::isPlatform).isPresent() ? platform() : name.flatMap(hosts::organizationOf);
    }

    /** Whether this one lets people register who has said nothing. */
    boolean isOpenByItself(String alias) {
        return alias.equals(settings.platform());
    }

    private Optional<UUID> platform() {
        return settings.platform().isBlank() ? Optional.empty() : aliases.organizationOf(settings.platform());
    }
}
