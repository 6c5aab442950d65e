package ai.vocelio.whitelabel.domains;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.whitelabel.WhitelabelSettings;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which names an organization may call its own: none under which others register theirs, and none that is ours or reads so. */
@Component
public class DomainNames {

    private static final int LONGEST = 253 - DomainProof.CHALLENGE.length();
    /** Names that lead nowhere outside of a network (RFC 6761, 6762, 8375, 9476 and ICANN's .internal). */
    private static final Set<String> LOCAL =
            Set.of("alt", "arpa", "home", "internal", "invalid", "lan", "local", "localhost", "onion");
    /** Letters of other scripts, and digits, that are read as these (UTS 39 has them all). */
    private static final String READ_AS = "аaеeоoрpсcуyхxіiјjԁdԛqѕsһhԝwνvοoαaρpκkιiոnսuɡgıiӏl0o1l3e5s";

    /** Read when it is first needed: it is long. */
    private final Supplier<PublicSuffixMatcher> suffixes = SingletonSupplier.of(PublicSuffixMatcherLoader::getDefault);

    private final WhitelabelSettings settings;

    DomainNames(WhitelabelSettings settings) {
        this.settings = settings;
    }

    /**
     * The name as it is kept.
     *
     * @throws Problem naming what is wrong with it
     */
    public String checked(String written) {
        String name = HostName.of(written)
                .filter(known -> known.length() <= LONGEST)
                .orElseThrow(() -> new Problem(
                        Kind.INVALID,
                        DomainUserErrorCode.NAME_INVALID,
                        "Write a whole host name: phones.example.com, other scripts as letters or as xn--….",
                        "name"));
        if (LOCAL.contains(name.substring(name.lastIndexOf('.') + 1))
                || suffixes.get().getDomainRoot(name) == null) {
            throw reserved(
                    "Others register their names under " + name + ", or it leads nowhere: take one of your own.");
        }
        if (ours().anyMatch(own -> name.equals(own) || name.endsWith("." + own))) {
            throw reserved("The name belongs to the platform: each organization has its alias there already.");
        }
        if (ours().map(this::reading).filter(Objects::nonNull).anyMatch(own -> own.equals(reading(name)))) {
            throw reserved("The name reads like the platform's own: take another one.");
        }
        return name;
    }

    private Stream<String> ours() {
        return Stream.of(
                        settings.baseDomain(),
                        String.valueOf(settings.publicUrl().getHost()),
                        settings.domainTarget())
                .filter(own -> own.contains("."))
                .map(own -> own.toLowerCase(Locale.ROOT));
    }

    /** What people read of the part of a name that is registered: letters that look alike are one. */
    private @Nullable String reading(String name) {
        @Nullable String root = suffixes.get().getDomainRoot(name);
        if (root == null) {
            return null;
        }
        String label = HostName.shown(root.substring(0, root.indexOf('.'))).replace("-", "");
        for (int i = 0; i < READ_AS.length(); i += 2) {
            label = label.replace(READ_AS.charAt(i), READ_AS.charAt(i + 1));
        }
        return label.replace("rn", "m").replace("vv", "w").replace('i', 'l');
    }

    private static Problem reserved(String sentence) {
        return new Problem(Kind.INVALID, DomainUserErrorCode.NAME_RESERVED, sentence, "name");
    }
}
