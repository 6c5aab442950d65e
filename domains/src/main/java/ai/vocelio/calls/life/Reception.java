package ai.vocelio.calls.life;

import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes calls to a number of the organization, and whether the organization has calls at all now. */
@Component
class Reception {

    private final Organizations organizations;
    private final Numbers numbers;
    private final Agents agents;

    Reception(Organizations organizations, Numbers numbers, Agents agents) {
        this.organizations = organizations;
        this.numbers = numbers;
        this.agents = agents;
    }

    /** Who answers. */
    record Answering(UUID numberId, AgentVersion version) {}

    /** Empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<Answering> at(String number) {
        return numbers.byE164(number)
                .filter(found -> isOpen())
                .flatMap(found -> Optional.ofNullable(found.inboundAgentId())
                        .flatMap(agents::publishedVersion)
                        .map(version -> answering(found, version)));
    }

    private static Answering answering(PhoneNumber number, AgentVersion version) {
        return new Answering(number.id(), version);
    }

    /** One that is suspended has none. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return organizations.current().map(Organization::isOpen).orElse(true);
    }
}
