package org.stackway.kit.replay;

import java.util.Set;

/** Carries out jobs of some kinds, on a thread that may block. One bean per way of replaying. */
interface ReplayWork {

    Set<ReplayKind> kinds();

    /**
     * Goes on from the job's checkpoint until the job is done. Called again, with what was saved last, after a failure that
     * may pass.
     *
     * @throws RunningJob.Stopped if the job is not this worker's any more
     * @throws Impossible if it can never be done
     */
    void run(RunningJob job);

    /** The job cannot be done as it is; its message says what an operator can do. */
    final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String message) {
            super(message);
        }
    }
}
