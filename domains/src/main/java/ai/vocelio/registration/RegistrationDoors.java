package ai.vocelio.registration;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.domains.Hosts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether people may register below the current organization. Faults carry a {@link RegistrationUserErrorCode}. */
@Service
public class RegistrationDoors {

    private final RegistrationRows rows;
    private final RegistrationPlaces places;
    private final Organizations organizations;
    private final Hosts hosts;

    RegistrationDoors(RegistrationRows rows, RegistrationPlaces places, Organizations organizations, Hosts hosts) {
        this.rows = rows;
        this.places = places;
        this.organizations = organizations;
        this.hosts = hosts;
    }

    /** As it is; closed for one that has nobody below it. */
    @Transactional(readOnly = true)
    public RegistrationDoor current() {
        Organization here = organizations.current().orElseThrow();
        return new RegistrationDoor(isOpen(here), hosts.addressOfCurrent());
    }

    /** Opens or closes it. */
    @Transactional
    public RegistrationDoor open(boolean isOpen) {
        if (!organizations.current().orElseThrow().kind().hasChildren()) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    RegistrationUserErrorCode.KIND_NOT_ALLOWED,
                    "Only a platform or a partner has organizations below it.");
        }
        rows.open(isOpen);
        return current();
    }

    /** Whether people may register below this one now, which is the current one. */
    boolean isOpen(Organization here) {
        return here.isOpen()
                && here.kind().hasChildren()
                && rows.isOpen().orElseGet(() -> places.isOpenByItself(here.alias()));
    }
}
