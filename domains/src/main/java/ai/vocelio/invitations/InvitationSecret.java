package ai.vocelio.invitations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the link of an invitation opens with: {@code inv_}, the organization and 256 bits of chance. The organization in it
 * lets us look it up behind that organization's row security only, for somebody who belongs to no organization yet.
 *
 * @param text the whole
 */
public record InvitationSecret(UUID organizationId, String text) {

    private static final String MARK = "inv_";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int CHANCE_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(MARK + "([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}");

    /** A new one. */
    static InvitationSecret next(UUID organizationId) {
        byte[] chance = new byte[CHANCE_BYTES];
        CHANCE.nextBytes(chance);
        ByteBuffer organization = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits());
        return new InvitationSecret(organizationId, MARK + written(organization.array()) + written(chance));
    }

    /** Reads one; empty when it has another form. */
    public static Optional<InvitationSecret> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        ByteBuffer organization = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(1)));
        return Optional.of(new InvitationSecret(new UUID(organization.getLong(), organization.getLong()), text));
    }

    /** What is kept of it: it has too much chance in it to be guessed, so a plain SHA-256 is enough. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret itself: this is what a log would show. */
    @Override
    public String toString() {
        return MARK + "…";
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
