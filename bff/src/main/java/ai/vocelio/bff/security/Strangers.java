package ai.vocelio.bff.security;

import ai.vocelio.developer.ApiKeyLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Callers who have not said who they are. All of one network are one caller, who may do nothing, belongs to nothing and spends
 * little; they take no turns and no places of anybody who is signed in.
 */
public final class Strangers {

    private static final int IPV6_GROUPS = 8;

    /** A page of brands asks for some four points. */
    private static final ApiKeyLimits LIMITS = new ApiKeyLimits(1_000, 20);

    private Strangers() {}

    /** Whoever comes from an address. */
    public static Caller at(String address) {
        String network = networkOf(address);
        return new Caller(
                UUID.nameUUIDFromBytes(network.getBytes(StandardCharsets.UTF_8)),
                "",
                null,
                false,
                Set.of(),
                Set.of(),
                Caller.NOBODYS,
                "",
                Instant.EPOCH,
                Instant.MAX,
                "stranger",
                null,
                LIMITS,
                SignIn.NONE);
    }

    /** Whoever has an IPv6 address has all that begin with the same 64 bits; they are written without a gap. */
    public static String networkOf(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == IPV6_GROUPS ? String.join(":", List.of(groups).subList(0, IPV6_GROUPS / 2)) : address;
    }
}
