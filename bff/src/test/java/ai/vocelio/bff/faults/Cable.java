package ai.vocelio.bff.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * The wire to a part. Cut, it breaks every connection, as a part that was stopped; held, it takes connections and says
 * nothing, as a part that hangs. Mended, all goes on. Its port stays its own, so that nobody else takes it meanwhile.
 */
final class Cable implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean isCut;

    Cable(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        isCut = true;
        ends.forEach(Cable::shut);
    }

    void hold() {
        gate = new CountDownLatch(1);
    }

    void mend() {
        isCut = false;
        gate.countDown();
    }

    @Override
    public void close() {
        gate.countDown();
        cut();
        shut(door);
    }

    private void accept() {
        try {
            while (true) {
                Socket near = door.accept();
                ends.add(near);
                Thread.ofVirtual().start(() -> connect(near));
            }
        } catch (IOException closed) {
            ends.forEach(Cable::shut);
        }
    }

    private void connect(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            ends.add(far);
            if (isCut) {
                return;
            }
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> carry(far, near));
            carry(near, far);
            back.join();
        } catch (IOException broken) {
            // the part is not there, which the other end learns by the end of its connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.removeIf(Socket::isClosed);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                gate.await();
                out.write(some, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            shut(from);
            shut(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shut(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception alreadyBroken) {
            // as it should be
        }
    }
}
