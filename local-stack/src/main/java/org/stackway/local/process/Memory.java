package org.stackway.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Memory of a process and its children as proportional set size: a page shared by n processes counts 1/n in each, so
 * that PostgreSQL's shared buffers count once and the numbers of a stack add up.
 */
public final class Memory {
    private static final String PSS = "Pss:";
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** MiB, rounded up; 0 for a process that has gone. */
    public static long residentMiB(long pid) {
        Map<Long, List<Long>> children = children();
        long kib = 0;
        Deque<Long> open = new ArrayDeque<>(List.of(pid));
        while (!open.isEmpty()) {
            long next = open.pop();
            kib += pssKib(next);
            open.addAll(children.getOrDefault(next, List.of()));
        }
        return Math.ceilDiv(kib, KIB_PER_MIB);
    }

    private static Map<Long, List<Long>> children() {
        Map<Long, List<Long>> children = new HashMap<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::parseLong)
                    .forEach(pid -> ProcessIdentity.parent(pid)
                            .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                                    .add(pid)));
        } catch (IOException hidden) {
            // Without a readable /proc only the process itself is measured.
            return Map.of();
        }
        return children;
    }

    private static long pssKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PSS))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
