package org.stackway.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a log that most likely says why a process ended. */
public final class LogTail {
    private static final int TAIL_BYTES = 16 << 10;
    private static final int LINE_LIMIT = 240;
    private static final Pattern FULL_DISK = Pattern.compile("No space left on device", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAUSE =
            Pattern.compile("Caused by:|\\bFATAL\\b|\\bERROR\\b|\\bSEVERE\\b|Exception|Error");
    private static final Pattern FRAME = Pattern.compile("^\\s+at |^\\s+\\.\\.\\. \\d+ more");

    private LogTail() {}

    /** That line, cut to a terminal's patience. A full disk outranks everything, then the last cause, then the last line. */
    public static String reason(Path log) {
        List<String> lines;
        try {
            lines = tail(log)
                    .lines()
                    .filter(line -> !line.isBlank() && !FRAME.matcher(line).find())
                    .toList();
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
        return lines.stream()
                .filter(line -> FULL_DISK.matcher(line).find())
                .findFirst()
                .map(line -> "the disk is full")
                .or(() -> last(lines.stream()
                        .filter(line -> CAUSE.matcher(line).find())
                        .toList()))
                .or(() -> last(lines))
                .orElse("it said nothing");
    }

    private static java.util.Optional<String> last(List<String> lines) {
        return lines.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(cut(lines.getLast().strip()));
    }

    private static String cut(String line) {
        return line.length() <= LINE_LIMIT ? line : line.substring(0, LINE_LIMIT) + "…";
    }

    private static String tail(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
