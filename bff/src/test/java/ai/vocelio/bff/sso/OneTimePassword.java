package ai.vocelio.bff.sso;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a phone shows: RFC 6238 with SHA-1, six digits and thirty seconds. */
record OneTimePassword(String secret) {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int PERIOD_SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    /** Of the page on which it is set up. */
    static OneTimePassword shownOn(String page) {
        return new OneTimePassword(Form.in(page)
                .flatMap(form -> Optional.ofNullable(form.fields().get("totpSecret")))
                .orElseThrow(() -> new AssertionError("nothing is set up here: " + page)));
    }

    /** The code of this many periods from now. */
    String code(int periods) {
        long period = Clock.systemUTC().instant().getEpochSecond() / PERIOD_SECONDS + periods;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
