package org.stackway.kit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stackway.kit.testing.EmbeddedPostgresServer;

/** PostgreSQL's own load generator, against the server that our figures come from. */
public final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = (\\d+)");
    private static final Optional<Path> PROGRAM = find();

    private final EmbeddedPostgresServer.Database database;

    public PgBench(EmbeddedPostgresServer.Database database) {
        this.database = database;
    }

    /** Transactions per second of this script; empty, and said so, where pgbench is not installed. */
    public Optional<Long> run(String script, int clients, Duration time) {
        if (PROGRAM.isEmpty()) {
            System.out.println("pgbench is not installed: Debian's package postgresql-15 (or newer) has it; skipped");
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("bench", ".sql");
            Files.writeString(file, script);
            Process process = new ProcessBuilder(List.of(
                            PROGRAM.get().toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=" + Math.min(2, clients),
                            "--time=" + time.toSeconds(),
                            "--file=" + file,
                            "--host=127.0.0.1",
                            "--port=" + database.port(),
                            "--username=postgres",
                            database.name()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("pgbench failed:\n" + output);
            }
            Matcher tps = TPS.matcher(output);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench printed no tps:\n" + output);
            }
            return Optional.of(Long.parseLong(tps.group(1)));
        } catch (IOException failure) {
            throw new IllegalStateException("pgbench could not be run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static Optional<Path> find() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
        Stream<Path> debian = Stream.of("18", "17", "16", "15").map(v -> Path.of("/usr/lib/postgresql", v, "bin"));
        return Stream.concat(onPath, debian)
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
