package org.stackway.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.stackway.local.LocalFailure;
import org.stackway.local.process.Launch;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.Processes;

/**
 * The JDK's ahead-of-time caches (D18), one per program, made by a run of the program that ends normally. Without one,
 * or with one of another build, a program starts slower and does the same.
 */
final class AotCaches {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long WRITTEN_WITHIN_MILLIS = 120_000;

    private final Path folder;
    private final Processes processes;

    AotCaches(Path folder, Processes processes) {
        this.folder = folder;
        this.processes = processes;
    }

    /** The cache of this very build of the program, by this JDK. */
    Optional<Path> of(JvmProgram program) {
        Path cache = cache(program);
        try {
            return Files.exists(cache) && Files.readString(key(program)).equals(build(program))
                    ? Optional.of(cache)
                    : Optional.empty();
        } catch (IOException noKey) {
            return Optional.empty();
        }
    }

    /**
     * Runs the program once, lets it be warmed up, ends it and keeps the cache it leaves.
     *
     * @param warmUp uses the running program a little, so that its first requests are in the cache too
     * @throws LocalFailure when the run or the cache fails; the program itself is none the worse for it
     */
    void train(JvmProgram program, Runnable warmUp) throws LocalFailure, InterruptedException {
        Path made = cache(program).resolveSibling(program.kind() + ".aot.new");
        Launch launch = program.training(made);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(made);
            ProcessRecord running = processes.spawn(launch);
            try {
                processes.awaitReady(launch, running, READY_WITHIN);
                warmUp.run();
            } finally {
                end(running);
            }
            if (!Files.exists(made)) {
                throw new LocalFailure("the training run of " + program.kind() + " left no cache");
            }
            Files.deleteIfExists(key(program));
            Files.move(made, cache(program), StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(key(program), build(program));
        } catch (IOException e) {
            throw new LocalFailure("the cache of " + program.kind() + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** The cache is written after the program itself has ended, which takes longer than an ordinary stop. */
    private void end(ProcessRecord running) throws LocalFailure, InterruptedException {
        if (ProcessHandle.of(running.identity().pid())
                .map(ProcessHandle::destroy)
                .isEmpty()) {
            return;
        }
        if (!Processes.endsWithin(running.identity(), WRITTEN_WITHIN_MILLIS)) {
            processes.stop(running, Launch.StopSignal.TERM);
        }
    }

    private Path cache(JvmProgram program) {
        return folder.resolve(program.kind() + ".aot");
    }

    private Path key(JvmProgram program) {
        return folder.resolve(program.kind() + ".aot.key");
    }

    private static String build(JvmProgram program) {
        return System.getProperty("java.vm.version") + " " + program.artifact();
    }
}
