package org.stackway.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process for ever. A process id alone is given to another process sooner or later; together with the boot and the
 * start within it, it never is.
 *
 * @param pid the process id
 * @param startTicks start in clock ticks since boot, field 22 of {@code /proc/<pid>/stat}
 * @param bootId the boot of this machine
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
    private static final int STATE_FIELD = 0;
    private static final int PARENT_FIELD = 1;
    private static final int THREADS_FIELD = 17;
    private static final int START_FIELD = 19;

    /** The process with this id now; empty when there is none, or only the remains of one. */
    public static Optional<ProcessIdentity> of(long pid) {
        return stat(pid)
                .filter(fields -> !isGone(fields))
                .map(fields -> new ProcessIdentity(pid, Long.parseLong(fields[START_FIELD]), bootIdOfThisMachine()));
    }

    /** True while this very process runs. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    static Optional<Long> parent(long pid) {
        return stat(pid).map(fields -> Long.parseLong(fields[PARENT_FIELD]));
    }

    /** A first thread that has ended while others of its process are ending still holds the process's ports and files. */
    private static boolean isGone(String[] fields) {
        return switch (fields[STATE_FIELD]) {
            case "X" -> true;
            case "Z" -> Integer.parseInt(fields[THREADS_FIELD]) <= 1;
            default -> false;
        };
    }

    /** The fields after the name, which may itself hold blanks and brackets. */
    private static Optional<String[]> stat(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(text.substring(text.lastIndexOf(')') + 2).strip().split(" ", -1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String bootIdOfThisMachine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException hidden) {
            // A sandboxed /proc may not show it; the start ticks still tell processes apart.
            return "";
        }
    }
}
