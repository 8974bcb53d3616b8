package org.stackway.kit.relay;

import java.util.concurrent.Semaphore;

/** A thread that runs only while somebody waits for it: whoever resumes it decides when it goes on. */
final class Coroutine {

    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private volatile boolean ended;

    Coroutine(String name, Runnable body) {
        Thread.ofVirtual().name(name).start(() -> {
            go.acquireUninterruptibly();
            try {
                body.run();
            } finally {
                ended = true;
                back.release();
            }
        });
    }

    /** Lets it run to its next {@link #pause}, or to its end. */
    void resume() {
        if (!ended) {
            go.release();
            back.acquireUninterruptibly();
        }
    }

    /** From inside: stops here until it is resumed. */
    void pause() {
        back.release();
        go.acquireUninterruptibly();
    }

    boolean ended() {
        return ended;
    }
}
