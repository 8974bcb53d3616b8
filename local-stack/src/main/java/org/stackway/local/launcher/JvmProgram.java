package org.stackway.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.local.process.Launch;

/**
 * A program of ours that runs in a JVM.
 *
 * @param kind what it is; instances of one kind share a start-up cache
 * @param java the java launcher of the JDK
 * @param heapMiB the most its heap may take
 * @param arguments what stands behind the JVM's own options: a class path or jar, and the program's arguments
 */
record JvmProgram(
        String name,
        String kind,
        Path java,
        int heapMiB,
        List<String> arguments,
        Map<String, String> environment,
        Path log,
        int port,
        String artifact,
        Launch.Readiness readiness) {

    /**
     * Only the quick compiler: on two cores the optimising one takes half of all processor time while the processes start,
     * and a local stack seldom lives long enough to earn it back. It may put larger methods into their callers than it does by
     * itself, since most of what runs here is small steps that call each other. {@code STACKWAY_JAVA_OPTIONS} stands behind these
     * and wins.
     *
     * <p>New classes, and new code of 15 % of the room for it, each end in a full collection, which stops everything for 0.2 to
     * 0.5 s: there is as much room of both as a service ever takes. Room is addresses, not memory.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=70",
            "-XX:C1MaxInlineLevel=15",
            "-XX:C1InlineStackLimit=20",
            "-XX:ReservedCodeCacheSize=512m",
            "-XX:MetaspaceSize=192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** How to run it, with a cache of its classes where there is one. */
    Launch launch(Optional<Path> cache) {
        return launch(cache.map(path -> List.of("-XX:AOTCache=" + path)).orElse(List.of()), log);
    }

    /** How to run it so that it leaves such a cache behind when it ends. */
    Launch training(Path cache) {
        return launch(List.of("-XX:AOTCacheOutput=" + cache), log.resolveSibling(kind + "-training.log"));
    }

    private Launch launch(List<String> cacheOptions, Path output) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(cacheOptions);
        command.add("-Xmx" + heapMiB + "m");
        command.addAll(OPTIONS);
        command.addAll(more());
        command.addAll(arguments);
        return new Launch(name, command, environment, output, port, artifact, readiness, Launch.StopSignal.TERM);
    }

    private static List<String> more() {
        String options = System.getenv("STACKWAY_JAVA_OPTIONS");
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.trim().split("\\s+"));
    }
}
