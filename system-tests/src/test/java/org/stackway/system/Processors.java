package org.stackway.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the machine's processors have done until now, in the kernel's ticks. On a machine that is shared with others some of it
 * is stolen: a time in which something was to run here and somebody else did.
 */
record Processors(long stolen, long all) {

    /** The eighth figure of the first line of {@code /proc/stat} (proc_stat(5)); those after it are counted in the first two. */
    private static final int STEAL = 8;

    static Processors now() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks = Arrays.stream(lines.findFirst().orElseThrow().split("\\s+"))
                    .skip(1)
                    .limit(STEAL)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Processors(ticks[STEAL - 1], Arrays.stream(ticks).sum());
        }
    }

    /** The share of the time since then that was stolen, for people. */
    String since(Processors before) {
        long tenths = 1000 * (stolen - before.stolen) / Math.max(1, all - before.all);
        return tenths / 10 + "." + tenths % 10 + " %";
    }
}
