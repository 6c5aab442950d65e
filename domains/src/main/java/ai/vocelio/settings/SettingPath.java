package ai.vocelio.settings;

import ai.vocelio.organizations.OrganizationKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What organizations have set on the way from one of them up to the root, and what counts of it. The nearest one counts; a
 * lock further up counts before it, the farthest first. Of limits the strictest lock is a bound, under which the nearest
 * counts.
 */
final class SettingPath {

    private static final Comparator<Opinion> NEAREST_FIRST = Comparator.comparingInt(Opinion::height);

    private final List<Opinion> opinions;
    private final int firstLock;

    /** @param firstLock from which height on locks bind: what one sets binds those below it, not itself */
    private SettingPath(List<Opinion> opinions, int firstLock) {
        this.opinions = opinions;
        this.firstLock = firstLock;
    }

    /** As it counts for the organization that asks. */
    static SettingPath ofOwn(List<Opinion> opinions) {
        return new SettingPath(opinions, 1);
    }

    /** As it comes to a child of the organization that asks. */
    static SettingPath ofChild(List<Opinion> opinions) {
        return new SettingPath(opinions, 0);
    }

    List<Setting> all() {
        return Arrays.stream(SettingName.values()).map(this::of).toList();
    }

    Setting of(SettingName name) {
        List<Opinion> said = said(name);
        Optional<Opinion> nearest = said.stream().findFirst();
        Optional<Opinion> binding = binding(name, said);
        Optional<Opinion> counting =
                binding.filter(lock -> bindsAgainst(lock, nearest.orElse(null))).or(() -> nearest);
        return new Setting(
                name,
                counting.map(Opinion::value).orElse(name.standard()),
                counting.map(SettingPath::origin).orElse(SettingOrigin.DEFAULT),
                counting.filter(one -> one.height() > 0).map(Opinion::kind).orElse(null),
                binding.map(Opinion::kind).orElse(null),
                nearest.filter(one -> one.height() == 0 && one.isLocked()).isPresent(),
                binding.map(lock -> lock.value().number()).orElse(name.maximum()));
    }

    /** What those above have locked, which binds whatever the asking organization sets. */
    Optional<Opinion> lockAbove(SettingName name) {
        return binding(name, said(name).stream().filter(one -> one.height() > 0).toList());
    }

    private Optional<Opinion> binding(SettingName name, List<Opinion> said) {
        Comparator<Opinion> strongest = name.kind() == SettingKind.LIMIT
                ? Comparator.<Opinion>comparingInt(one -> -numberOf(one)).thenComparing(NEAREST_FIRST)
                : NEAREST_FIRST;
        return said.stream()
                .filter(one -> one.isLocked() && one.height() >= firstLock)
                .max(strongest);
    }

    private static int numberOf(Opinion opinion) {
        Integer number = opinion.value().number();
        return number == null ? Integer.MAX_VALUE : number;
    }

    /** A limit below the bound stays what it is; what nobody has set nearer is the lock itself. */
    private static boolean bindsAgainst(Opinion lock, @Nullable Opinion nearest) {
        boolean isStricter = lock.name().kind() == SettingKind.LIMIT
                && nearest != null
                && !nearest.value().isAbove(numberOf(lock));
        return !isStricter;
    }

    private static SettingOrigin origin(Opinion counting) {
        return counting.height() == 0 ? SettingOrigin.OWN : SettingOrigin.INHERITED;
    }

    /** Of each organization one, the nearest first. */
    private List<Opinion> said(SettingName name) {
        Map<Integer, Opinion> byHeight = new HashMap<>();
        opinions.stream()
                .filter(one -> one.name() == name && one.value().isOf(name.kind()))
                .forEach(one -> byHeight.merge(one.height(), one, (a, b) -> a.isForThisOne() ? a : b));
        return byHeight.values().stream().sorted(NEAREST_FIRST).toList();
    }

    /** As sentences call who has locked. */
    static String who(OrganizationKind kind) {
        return kind == OrganizationKind.PLATFORM ? "The platform" : "The partner above";
    }
}
