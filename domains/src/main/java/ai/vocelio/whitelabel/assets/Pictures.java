package ai.vocelio.whitelabel.assets;

import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.LIMIT;

import ai.vocelio.kernel.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells pictures by their first bytes and writes them anew. One at a time: a large one fills tens of megabytes for a moment. */
@Component
class Pictures {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * A clean picture of what was sent.
     *
     * @throws Problem with an {@link UploadFaultCode}
     */
    CleanPicture clean(BrandAssetKind kind, byte[] sent) {
        if (sent.length > kind.mostBytes()) {
            throw tooLarge(kind);
        }
        take();
        try {
            CleanPicture picture = read(kind, sent);
            if (picture.content().length > 2 * kind.mostBytes()) {
                throw tooLarge(kind);
            }
            return picture;
        } finally {
            turn.release();
        }
    }

    private static CleanPicture read(BrandAssetKind kind, byte[] sent) {
        if (startsWith(sent, PNG)) {
            return RasterPicture.clean(BrandAssetFormat.PNG, kind, sent);
        }
        if (startsWith(sent, JPEG)) {
            return RasterPicture.clean(BrandAssetFormat.JPEG, kind, sent);
        }
        if (isMarkup(sent)) {
            return SvgPicture.clean(sent);
        }
        throw new Problem(
                INVALID, UploadFaultCode.FORMAT_NOT_TAKEN, "The file is no PNG, JPEG or SVG: save it as one of these.");
    }

    private static boolean isMarkup(byte[] sent) {
        int at = startsWith(sent, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        while (at < sent.length && (sent[at] == ' ' || sent[at] == '\t' || sent[at] == '\r' || sent[at] == '\n')) {
            at++;
        }
        return at < sent.length && sent[at] == '<';
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private void take() {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(LIMIT, UploadFaultCode.BUSY, "Too many pictures are sent at this moment: try again shortly.");
    }

    private static Problem tooLarge(BrandAssetKind kind) {
        return new Problem(
                LIMIT,
                UploadFaultCode.TOO_LARGE,
                "The file is too large: a %s may have %d KB.".formatted(kind, kind.mostBytes() / 1024));
    }
}
