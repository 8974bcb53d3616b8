package org.stackway.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stackway.local.LocalFailure;

/** One command at a time changes what runs. */
final class StackLock {
    private StackLock() {}

    /** What is done while no other command may. */
    @FunctionalInterface
    interface Work {
        void run() throws LocalFailure, InterruptedException;
    }

    /**
     * Does the work alone.
     *
     * @throws LocalFailure when another command is at work, or this one fails
     */
    static void during(Path home, Work work) throws LocalFailure, InterruptedException {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw unusable(home, e);
        }
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || !lock.isValid()) {
                throw new LocalFailure("another ./stackway command is changing this stack (" + home + ")");
            }
            work.run();
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    private static LocalFailure unusable(Path home, IOException e) {
        return new LocalFailure("the state folder " + home + " cannot be used: " + e.getMessage(), e);
    }
}
