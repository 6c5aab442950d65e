package ai.vocelio.contacts;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the current organization. Faults carry a {@link ContactUserErrorCode}. */
@Service
public class Contacts {

    private static final int MOST_COUNTED = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final ContactRepository repository;
    private final ContactReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(ContactRepository repository, ContactReads reads, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a contact. */
    @Transactional
    public Contact create(ContactCreate create) {
        return stored(new ContactEntity(checked(create.details()), now()));
    }

    /** Changes what is known of a contact. */
    @Transactional
    public Contact update(ContactUpdate update) {
        ContactEntity contact = existing(update.contactId());
        if (!contact.isAt(update.expectedVersion())) {
            throw ContactProblems.stale();
        }
        contact.change(checked(update.applyTo(contact.details())), now());
        return stored(contact);
    }

    /** Deletes a contact for good and tells what it was; its calls stay, without a contact. */
    @Transactional
    public Contact delete(UUID contactId) {
        ContactEntity contact = existing(contactId);
        repository.delete(contact);
        repository.flush();
        events.publishEvent(new ContactDeleted(Tenant.required(), contactId));
        return contact.toContact();
    }

    /** The contact with this id. */
    @Transactional(readOnly = true)
    public Optional<Contact> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** The contacts with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Contact> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** Where in the list the first id stands that is none of a contact of this organization; empty when all are. */
    @Transactional(readOnly = true)
    public OptionalInt firstUnknown(List<UUID> ids) {
        Set<UUID> known = reads.byIds(ids).keySet();
        return IntStream.range(0, ids.size())
                .filter(index -> !known.contains(ids.get(index)))
                .findFirst();
    }

    /** The contact with this number, E.164. */
    @Transactional(readOnly = true)
    public Optional<Contact> byPhone(String phone) {
        return reads.byPhone(phone);
    }

    /** A page of the contacts that match. */
    @Transactional(readOnly = true)
    public Page<Contact> list(ContactFilter filter, ContactOrder order, Paging paging) {
        return reads.list(filter, order, paging);
    }

    /** How many contacts match; 10,000 stands for as many or more. */
    @Transactional(readOnly = true)
    public long count(ContactFilter filter) {
        return reads.count(filter, MOST_COUNTED);
    }

    private ContactEntity existing(UUID id) {
        return repository.findById(id).orElseThrow(() -> ContactProblems.notFound("contactId"));
    }

    private static ContactDetails checked(ContactDetails details) {
        if (details.name().isEmpty()) {
            throw ContactProblems.nameBlank();
        }
        if (!Phones.isPossible(details.phone())) {
            throw ContactProblems.phoneInvalid();
        }
        if (details.email() != null && !EMAIL.matcher(details.email()).matches()) {
            throw ContactProblems.emailInvalid();
        }
        if (details.timeZone() != null && !ZoneId.getAvailableZoneIds().contains(details.timeZone())) {
            throw ContactProblems.timeZoneUnknown();
        }
        return details;
    }

    /** Writes at once, so that a taken number or a change by somebody else shows here and not at the commit. */
    private Contact stored(ContactEntity contact) {
        try {
            return repository.saveAndFlush(contact).toContact();
        } catch (OptimisticLockingFailureException e) {
            throw ContactProblems.stale();
        } catch (DataIntegrityViolationException e) {
            throw ContactProblems.of(e);
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
