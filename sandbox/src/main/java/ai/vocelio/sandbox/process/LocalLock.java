package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.locks.ReentrantLock;

/** A file lock that also holds between threads of this process, which file locks by themselves do not. */
final class LocalLock implements AutoCloseable {
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileLock lock;

    private LocalLock(FileLock lock) {
        this.lock = lock;
    }

    static LocalLock on(FileChannel channel) throws IOException {
        THREADS.lock();
        try {
            return new LocalLock(channel.lock());
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            THREADS.unlock();
        }
    }
}
