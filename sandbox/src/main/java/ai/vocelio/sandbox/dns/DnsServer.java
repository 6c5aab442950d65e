package ai.vocelio.sandbox.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;

/** Answers questions about a zone over UDP (RFC 1035), each on a thread of its own; when it is told to, it says nothing. */
public final class DnsServer implements AutoCloseable {

    private static final int LONGEST = 4096;

    private final DatagramSocket socket;
    private final Zone zone = new Zone();
    private volatile boolean isSilent;

    private DnsServer(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Starts one on the loopback address; port 0 takes any free one. */
    public static DnsServer start(int port) throws SocketException {
        DnsServer server =
                new DnsServer(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        Thread.ofPlatform().daemon().name("sandbox-dns").start(server::serve);
        return server;
    }

    /** Where it answers: {@code 127.0.0.1:5353}. */
    public String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** What it knows. */
    public Zone zone() {
        return zone;
    }

    /** Whether it leaves every question without an answer. */
    public void silent(boolean isTo) {
        isSilent = isTo;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[LONGEST];
        while (!socket.isClosed()) {
            DatagramPacket question = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(question);
                if (!isSilent) {
                    answer(Arrays.copyOf(question.getData(), question.getLength()), question);
                }
            } catch (IOException | RuntimeException unread) {
                // closed, or no question that can be read: nobody is waiting for more
            }
        }
    }

    private void answer(byte[] question, DatagramPacket from) throws IOException {
        byte[] answer = Reply.to(question, zone);
        socket.send(new DatagramPacket(answer, answer.length, from.getSocketAddress()));
    }
}
