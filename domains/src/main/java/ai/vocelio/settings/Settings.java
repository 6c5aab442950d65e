package ai.vocelio.settings;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization has set, for itself and those below it or for one child alone, and what counts of that and
 * of what those above it have set. Nobody learns who stands above, and nothing of what a child has set. Faults carry a
 * {@link SettingUserErrorCode}; changes are told as {@link SettingsChanged}.
 */
@Service
public class Settings {

    private final SettingRows rows;
    private final SettingRules rules;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Settings(SettingRows rows, SettingRules rules, Organizations organizations, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.organizations = organizations;
        this.events = events;
    }

    /** All settings, as they count now for the current organization. */
    @Transactional(readOnly = true)
    public List<Setting> list() {
        return SettingPath.ofOwn(rows.path(null)).all();
    }

    /**
     * All settings, as they come to a child before it has set anything itself; those of the current organization for its
     * own id. Empty for what is no child right below.
     */
    @Transactional(readOnly = true)
    public Optional<List<Setting>> of(UUID organizationId) {
        if (organizationId.equals(Tenant.required())) {
            return Optional.of(list());
        }
        return isChild(organizationId)
                ? Optional.of(SettingPath.ofChild(rows.path(organizationId)).all())
                : Optional.empty();
    }

    /** Sets something for the current organization and those below it. */
    @Transactional
    public Setting update(SettingUpdate update) {
        return set(update, null);
    }

    /** Takes back what the current organization has set for itself and those below it. */
    @Transactional
    public Setting reset(SettingName name) {
        return forget(name, null);
    }

    /** Sets something for one child, and what is below that. */
    @Transactional
    public Setting give(UUID childId, SettingUpdate update) {
        requireChild(childId);
        return set(update, childId);
    }

    /** Takes back what was set for one child. */
    @Transactional
    public Setting take(UUID childId, SettingName name) {
        requireChild(childId);
        return forget(name, childId);
    }

    private Setting set(SettingUpdate update, @Nullable UUID child) {
        rules.check(update, SettingPath.ofOwn(rows.path(child)).lockAbove(update.name()));
        rows.set(update, child);
        return changed(update.name(), child);
    }

    private Setting forget(SettingName name, @Nullable UUID child) {
        rows.forget(name, child);
        return changed(name, child);
    }

    private Setting changed(SettingName name, @Nullable UUID child) {
        events.publishEvent(new SettingsChanged(Tenant.required()));
        List<Opinion> opinions = rows.path(child);
        return (child == null ? SettingPath.ofOwn(opinions) : SettingPath.ofChild(opinions)).of(name);
    }

    private void requireChild(UUID id) {
        if (id.equals(Tenant.required())) {
            throw new Problem(
                    Kind.INVALID,
                    SettingUserErrorCode.OWN_ORGANIZATION,
                    "This is your own organization: use settingUpdate and settingReset.",
                    "organizationId");
        }
        if (!isChild(id)) {
            throw new Problem(
                    Kind.NOT_FOUND,
                    SettingUserErrorCode.NOT_FOUND,
                    "There is no such organization right below yours.",
                    "organizationId");
        }
    }

    private boolean isChild(UUID id) {
        return organizations
                .find(id)
                .filter(found -> Tenant.required().equals(found.parentId()))
                .isPresent();
    }
}
