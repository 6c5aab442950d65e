package ai.vocelio.registration;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.TenantTransactions;
import ai.vocelio.mail.EmailAddress;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationCreate;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.OrganizationTree;
import ai.vocelio.organizations.Organizations;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who make an organization of their own, and become its first owner. It is made in the name of the one that it is to
 * stand below, as that one would make it; who registers learns no more than what a wrong form may say.
 */
@Service
public class Registrations {

    static final int MOST_A_DAY_BY_PERSON = 3;
    static final int MOST_A_DAY = 200;

    private final RegistrationPlaces places;
    private final RegistrationDoors doors;
    private final RegistrationRows rows;
    private final OrganizationTree tree;
    private final Organizations organizations;
    private final TenantTransactions transactions;

    Registrations(
            RegistrationPlaces places,
            RegistrationDoors doors,
            RegistrationRows rows,
            OrganizationTree tree,
            Organizations organizations,
            TenantTransactions transactions) {
        this.places = places;
        this.doors = doors;
        this.rows = rows;
        this.tree = tree;
        this.organizations = organizations;
        this.transactions = transactions;
    }

    /**
     * Makes the organization. Faults carry a {@link RegistrationUserErrorCode}, or what is wrong with a new organization.
     *
     * @param key makes a repeated order harmless; null when it is not to be
     * @param person null when no person asks
     */
    public OrganizationRegistration register(
            OrganizationRegister order, @Nullable UUID key, @Nullable RegisteringPerson person) {
        RegisteringPerson owner = known(person);
        EmailAddress address = proven(owner);
        UUID parentId = places.parentOf(order.host()).orElseThrow(Registrations::closed);
        OrganizationCreate wanted = new OrganizationCreate(
                OrganizationKind.CUSTOMER, order.alias(), order.name(), order.timeZone(), address.text());
        TransactionTemplate writing = new TransactionTemplate(transactions);
        return transactions.apart(
                parentId, () -> Objects.requireNonNull(writing.execute(status -> registered(wanted, key, owner))));
    }

    private OrganizationRegistration registered(
            OrganizationCreate wanted, @Nullable UUID key, RegisteringPerson owner) {
        if (organizations.current().filter(doors::isOpen).isEmpty()) {
            throw closed();
        }
        rows.oneAtATime();
        Organization made = tree.create(wanted, key);
        if (rows.note(made.id(), owner.id())) {
            requireRoom(owner);
        }
        return new OrganizationRegistration(made.alias(), made.name());
    }

    /** With the new one, which is not there when this refuses. */
    private void requireRoom(RegisteringPerson owner) {
        RegistrationRows.Day day = rows.lastDay(owner.id());
        if (day.byPerson() > MOST_A_DAY_BY_PERSON || day.allTogether() > MOST_A_DAY) {
            throw new Problem(
                    Kind.LIMIT,
                    RegistrationUserErrorCode.TOO_MANY_REGISTRATIONS,
                    day.byPerson() > MOST_A_DAY_BY_PERSON
                            ? "You have made " + MOST_A_DAY_BY_PERSON + " organizations today: go on tomorrow."
                            : "Too many organizations were made here today: try again tomorrow.");
        }
    }

    private static RegisteringPerson known(@Nullable RegisteringPerson person) {
        return Optional.ofNullable(person)
                .orElseThrow(() -> new Problem(
                        Kind.FORBIDDEN,
                        RegistrationUserErrorCode.NOT_A_PERSON,
                        "An API key cannot register: sign in as the person who is to be the owner."));
    }

    private static EmailAddress proven(RegisteringPerson person) {
        return Optional.ofNullable(person.email())
                .filter(email -> person.isEmailVerified())
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new Problem(
                        Kind.FORBIDDEN,
                        RegistrationUserErrorCode.EMAIL_NOT_VERIFIED,
                        "Your e-mail address is not verified: follow the link in the letter of the sign-in page, then sign in"
                                + " again."));
    }

    private static Problem closed() {
        return new Problem(
                Kind.FORBIDDEN,
                RegistrationUserErrorCode.CLOSED,
                "Nobody can register here: ask who runs this platform, or the partner whose customer you are.",
                "host");
    }
}
