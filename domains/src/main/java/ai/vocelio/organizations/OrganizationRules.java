package ai.vocelio.organizations;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an organization may be made, and what is wrong with those that may not. */
@Component
class OrganizationRules {

    /** As much as tells an address from what is none; whether it is right is known when its owner answers. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

    private static final int LONGEST_EMAIL = 254;

    /** Takes an order below a parent, or says what is wrong with it. */
    void check(OrganizationCreate order, Organization parent) {
        if (!parent.kind().hasChildren() || order.kind() == OrganizationKind.PLATFORM) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    OrganizationUserErrorCode.KIND_NOT_ALLOWED,
                    parent.kind().hasChildren()
                            ? "A platform stands below nobody: make a PARTNER or a CUSTOMER."
                            : "Only a platform or a partner has organizations below it.",
                    "kind");
        }
        if (parent.status() == OrganizationStatus.REMOVING) {
            throw statusIs(parent.status(), OrganizationStatus.ACTIVE);
        }
        Alias.faultOf(order.alias()).ifPresent(fault -> {
            throw new Problem(Kind.INVALID, OrganizationUserErrorCode.ALIAS_INVALID, fault, "alias");
        });
        if (!ZoneId.getAvailableZoneIds().contains(order.timeZone())) {
            throw new Problem(
                    Kind.INVALID,
                    OrganizationUserErrorCode.TIME_ZONE_INVALID,
                    "Write an IANA time zone: America/New_York.",
                    "timeZone");
        }
        String email = email(order);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new Problem(
                    Kind.INVALID,
                    OrganizationUserErrorCode.EMAIL_INVALID,
                    "Write the owner's e-mail address: ann@northside.example.",
                    "ownerEmail");
        }
    }

    /** As identity providers keep it. */
    static String email(OrganizationCreate order) {
        return order.ownerEmail().strip().toLowerCase(Locale.ROOT);
    }

    static Problem aliasTaken(String alias) {
        return new Problem(
                Kind.CONFLICT,
                OrganizationUserErrorCode.ALIAS_TAKEN,
                "The alias " + alias + " is taken: choose another one.",
                "alias");
    }

    static Problem statusIs(OrganizationStatus status, OrganizationStatus wanted) {
        return wanted == OrganizationStatus.ACTIVE
                ? new Problem(
                        Kind.CONFLICT,
                        OrganizationUserErrorCode.NOT_ACTIVE,
                        switch (status) {
                            case SUSPENDED -> "The organization is suspended already.";
                            case REMOVING -> "The organization is being removed: take that back first.";
                            default -> "The organization is still being set up: try again when it is active.";
                        },
                        "organizationId")
                : new Problem(
                        Kind.CONFLICT,
                        OrganizationUserErrorCode.NOT_SUSPENDED,
                        "The organization is not suspended.",
                        "organizationId");
    }
}
