package ai.vocelio.removal.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what is written into parts of the same length; the last is shorter. */
final class PartsOutput extends OutputStream {

    static final int PART_BYTES = 1024 * 1024;

    private final Consumer<byte[]> taker;
    private final byte[] part = new byte[PART_BYTES];
    private int filled;
    private long total;

    PartsOutput(Consumer<byte[]> taker) {
        this.taker = taker;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PART_BYTES - filled);
            System.arraycopy(content, at, part, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
            if (filled == PART_BYTES) {
                handOver();
            }
        }
        total += length;
    }

    private void handOver() {
        taker.accept(Arrays.copyOf(part, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            handOver();
        }
    }

    long total() {
        return total;
    }
}
