package org.stackway.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stackway.local.LocalFailure;

/** Starts and stops processes of their own session: neither Ctrl-C nor the end of the starting command reaches them. */
public final class Processes {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final long PROBE_INTERVAL_MILLIS = 50;
    private static final long LOG_LIMIT_BYTES = 32L << 20;

    private final ProcessTable table;

    public Processes(ProcessTable table) {
        this.table = table;
    }

    public ProcessTable table() {
        return table;
    }

    /**
     * Starts a process and writes its pid file; does not wait for it to be ready.
     *
     * @throws LocalFailure when it cannot be started at all
     */
    public ProcessRecord start(Launch launch) throws LocalFailure {
        try {
            ProcessRecord started = spawn(launch);
            table.write(started);
            return started;
        } catch (IOException e) {
            throw new LocalFailure(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Starts a process without a pid file: one that the caller itself sees to its end. */
    public ProcessRecord spawn(Launch launch) throws IOException {
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        rotate(launch.log());
        List<String> command = new ArrayList<>();
        // Java forks its children as no group leaders, so setsid keeps the pid and execs.
        command.add("setsid");
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid())
                .orElseThrow(() -> new IOException("it ended at once; see " + launch.log()));
        return new ProcessRecord(launch.name(), identity, launch.port(), launch.artifact(), 0);
    }

    /**
     * Waits until a started process is ready and notes how long it took.
     *
     * @throws LocalFailure when it ends, or is not ready in time
     */
    public ProcessRecord awaitReady(Launch launch, ProcessRecord started, Duration limit)
            throws LocalFailure, InterruptedException {
        long begin = System.nanoTime();
        while (!launch.readiness().ready(started.identity())) {
            if (endsWithin(started.identity(), PROBE_INTERVAL_MILLIS)) {
                throw new LocalFailure(launch.name() + " ended while it was starting: " + LogTail.reason(launch.log())
                        + " (" + launch.log() + ")");
            }
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new LocalFailure(launch.name() + " was not ready after " + limit.toSeconds() + " s: "
                        + LogTail.reason(launch.log()) + " (" + launch.log() + ")");
            }
        }
        return started.readyAfter((System.nanoTime() - begin) / 1_000_000);
    }

    /** Asks a process to end, and ends it by force when it has not after a grace period. True when it went by itself. */
    public boolean stop(ProcessRecord running, Launch.StopSignal signal) throws LocalFailure, InterruptedException {
        boolean byItself = true;
        if (running.identity().alive()) {
            signal(running.identity().pid(), signal.name());
            if (!endsWithin(running.identity(), GRACE.toMillis())) {
                byItself = false;
                signal(running.identity().pid(), "KILL");
                if (!endsWithin(running.identity(), AFTER_KILL.toMillis())) {
                    throw new LocalFailure(running.name() + " (pid "
                            + running.identity().pid() + ") does not end, not even when killed");
                }
            }
        }
        try {
            table.forget(running.name());
        } catch (IOException e) {
            throw new LocalFailure("the pid file of " + running.name() + " cannot be removed: " + e.getMessage(), e);
        }
        return byItself;
    }

    /** Waits for the end of a process, at most this long. */
    public static boolean endsWithin(ProcessIdentity process, long millis) throws InterruptedException {
        Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
        if (handle.isEmpty() || !process.alive()) {
            return true;
        }
        try {
            handle.get().onExit().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.alive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for pid " + process.pid(), e);
        }
    }

    private static void signal(long pid, String name) throws LocalFailure {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0 && ProcessIdentity.of(pid).isPresent()) {
                throw new LocalFailure("pid " + pid + " cannot be signalled: is it another user's?");
            }
        } catch (IOException e) {
            throw new LocalFailure("the kill command cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
