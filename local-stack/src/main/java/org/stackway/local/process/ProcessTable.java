package org.stackway.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The pid files of one stack: one per process, written whole or not at all. */
public final class ProcessTable {
    private static final String SUFFIX = ".pid";

    private final Path folder;

    public ProcessTable(Path folder) {
        this.folder = folder;
    }

    /** The running process of this name; empty when its file is absent, damaged, or of a process that has ended. */
    public Optional<ProcessRecord> running(String name) {
        return read(name).filter(found -> found.identity().alive());
    }

    /** The processes that have a pid file, whether they run or not. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of pid files " + folder, e);
        }
    }

    private Optional<ProcessRecord> read(String name) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            lines.load(reader);
            return Optional.of(new ProcessRecord(
                    name,
                    new ProcessIdentity(
                            Long.parseLong(lines.getProperty("pid", "")),
                            Long.parseLong(lines.getProperty("startTicks", "")),
                            lines.getProperty("bootId", "")),
                    Integer.parseInt(lines.getProperty("port", "")),
                    lines.getProperty("artifact", ""),
                    Long.parseLong(lines.getProperty("startedInMillis", "0"))));
        } catch (IOException | IllegalArgumentException unreadable) {
            // A file that cannot be read names no process: the command that needs one starts it anew.
            return Optional.empty();
        }
    }

    /** Writes the pid file. */
    public void write(ProcessRecord started) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("pid", Long.toString(started.identity().pid()));
        lines.setProperty("startTicks", Long.toString(started.identity().startTicks()));
        lines.setProperty("bootId", started.identity().bootId());
        lines.setProperty("port", Integer.toString(started.port()));
        lines.setProperty("artifact", started.artifact());
        lines.setProperty("startedInMillis", Long.toString(started.startedInMillis()));
        StringWriter text = new StringWriter();
        lines.store(text, null);
        Files.createDirectories(folder);
        Path whole = folder.resolve(started.name() + ".pid.new");
        Files.writeString(whole, text.toString());
        Files.move(whole, file(started.name()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the pid file. */
    public void forget(String name) throws IOException {
        try {
            Files.delete(file(name));
        } catch (NoSuchFileException already) {
            // Forgetting twice is forgetting.
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
