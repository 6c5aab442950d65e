package ai.vocelio.sso;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.SignOnDirectory;
import ai.vocelio.kernel.Job;
import ai.vocelio.sso.OidcDiscovery.DiscoveryFault;
import ai.vocelio.sso.SsoTasks.Task;
import ai.vocelio.sso.domains.EmailDomains;
import ai.vocelio.sso.domains.EmailDomainsChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the platform's identity provider how the people of an organization sign in. All of it is told each time, so that it
 * may be repeated after a crash at any point, and once a day what was changed there by hand is put right.
 */
@Component
class SsoJob implements Job {

    static final String NAME = "sso-tell";
    static final Duration ONCE_MORE = Duration.ofSeconds(5);
    static final Duration DAY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(SsoJob.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    /** After it is back, both sides agree within a minute. */
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(30);
    /** What only people can mend is not looked at all the time. */
    private static final Duration LONGEST_FAULT = Duration.ofMinutes(10);

    private final SsoTasks tasks;
    private final SsoProviders connections;
    private final EmailDomains domains;
    private final SignOnDirectory directory;
    private final Clock clock;
    /** Told something this time: what was wanted at the very end of a run finds it running still, and is told seconds later. */
    private final Set<UUID> lately = ConcurrentHashMap.newKeySet();

    SsoJob(SsoTasks tasks, SsoProviders connections, EmailDomains domains, SignOnDirectory directory, Clock clock) {
        this.tasks = tasks;
        this.connections = connections;
        this.domains = domains;
        this.directory = directory;
        this.clock = clock;
    }

    /** In the transaction that changes the domains: both come about, or neither. */
    @EventListener
    void changed(EmailDomainsChanged event) {
        tasks.want();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organizationId) {
        tasks.current().ifPresent(task -> {
            if (!task.isDone()) {
                lately.add(organizationId);
            }
            tell(organizationId, task);
        });
    }

    private void tell(UUID organizationId, Task task) {
        try {
            settle(organizationId);
            tasks.told(task.wanted());
        } catch (IdentityFault fault) {
            LOG.warn("Single sign-on of organization {} was not told: {}", organizationId, fault.getMessage());
            tasks.failed(
                    task,
                    String.valueOf(fault.getMessage()),
                    fault.kind() == IdentityFault.Kind.UNREACHABLE ? LONGEST_ABSENCE : LONGEST_FAULT);
        } catch (DiscoveryFault fault) {
            tasks.failed(task, String.valueOf(fault.getMessage()), LONGEST_FAULT);
        }
    }

    /** What takes away first: for a while too few come in rather than too many. */
    private void settle(UUID organizationId) throws DiscoveryFault {
        List<SsoProvider> known = connections.all().stream()
                .filter(connection -> connection.status() != SsoStatus.DRAFT)
                .toList();
        Optional<SsoProvider> active = known.stream()
                .filter(connection -> connection.status() == SsoStatus.ACTIVE)
                .findFirst();
        Set<String> routed = active.isPresent() ? domains.verified() : Set.of();
        if (!directory.route(organizationId, routed)) {
            throw new IdentityFault(
                    IdentityFault.Kind.UNREACHABLE, "The identity provider does not know the organization yet.");
        }
        directory.retain(organizationId, known.stream().map(SsoProvider::id).collect(Collectors.toSet()));
        known.stream()
                .filter(connection -> routed.isEmpty() || connection.status() != SsoStatus.ACTIVE)
                .forEach(connection -> directory.close(connection.id()));
        if (active.isPresent() && !routed.isEmpty()) {
            directory.provide(organizationId, connections.provider(active.get()));
        }
    }

    @Override
    public Optional<Instant> again(UUID organizationId) {
        Instant now = clock.instant();
        return tasks.current().map(task -> {
            if (task.isDone()) {
                return now.plus(lately.remove(organizationId) ? ONCE_MORE : DAY);
            }
            return task.retryAt() == null ? now.plus(SOON) : task.retryAt();
        });
    }
}
