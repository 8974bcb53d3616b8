package org.stackway.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.process.Launch;
import org.stackway.local.process.LogTail;
import org.stackway.local.process.ProcessIdentity;

/**
 * The database server of one stack: a database for each service, owned by the role that runs its migrations, and a
 * role that runs the service and may do nothing but what the migrations grant. Durable as in production (D12).
 */
public final class PostgresServer {
    private static final int STATUS_LINE = 7;
    private static final Duration PREDECESSOR_LIMIT = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;
    /** Enough for the pools of one instance of each service, and for tools. */
    private static final int CONNECTIONS = 200;

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final StackConfig config;
    private final LocalSecrets secrets;

    public PostgresServer(StackConfig config, LocalSecrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    /**
     * Unpacks and initialises what is not there yet and tells how to start the server.
     *
     * @throws LocalFailure when the programs cannot be unpacked or refuse to initialise
     */
    public Launch prepare() throws LocalFailure {
        Path programs = PostgresBinaries.unpackInto(config.home());
        Unprivileged runner = Unprivileged.find();
        awaitEndOfPredecessor();
        if (!Files.exists(config.postgresData().resolve("PG_VERSION"))) {
            initialise(programs, runner);
        }
        return new Launch(
                "postgres",
                runner.command(serve(programs)),
                ENVIRONMENT,
                config.log("postgres"),
                config.ports().postgres(),
                programs.toString(),
                process -> ready(config, process),
                Launch.StopSignal.INT);
    }

    /** The server writes its state into line 8 of its lock file. */
    public static boolean ready(StackConfig config, ProcessIdentity process) {
        try {
            List<String> lock = Files.readAllLines(config.postgresData().resolve("postmaster.pid"));
            return lock.size() > STATUS_LINE
                    && lock.getFirst().strip().equals(Long.toString(process.pid()))
                    && lock.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * A server that was killed stays in the process list until its parent takes notice, and for that long a new one
     * takes the lock file for that of a living server.
     */
    private void awaitEndOfPredecessor() throws LocalFailure {
        try {
            Path lock = config.postgresData().resolve("postmaster.pid");
            if (!Files.exists(lock)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            long giveUp = System.nanoTime() + PREDECESSOR_LIMIT.toNanos();
            while (ProcessIdentity.of(pid).isEmpty()
                    && Files.exists(Path.of("/proc", Long.toString(pid)))
                    && System.nanoTime() < giveUp) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (IOException | NumberFormatException | NoSuchElementException unreadable) {
            // The server itself judges a lock file that nobody can read.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while PostgreSQL was starting", e);
        }
    }

    private List<String> serve(Path programs) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                config.postgresData().toString()));
        Map.of(
                        "port", Integer.toString(config.ports().postgres()),
                        "listen_addresses", StackConfig.HOST,
                        // its path would have to be short, and nobody uses it
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "max_connections",
                                Integer.toString(CONNECTIONS * config.ports().instancesOfEach()),
                        "shared_buffers", "128MB",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((name, value) -> {
                    command.add("-c");
                    command.add(name + "=" + value);
                });
        return command;
    }

    /** The data folder gets its name when it is whole: an interrupted start is begun again. */
    private void initialise(Path programs, Unprivileged runner) throws LocalFailure {
        Path partial = config.home().resolve("pg-data.partial");
        try {
            Trees.delete(partial);
            Files.createDirectories(partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwx------"));
            runner.own(partial);
            Path password = Files.createTempFile("stackway", ".pw");
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
            try {
                Files.writeString(password, secrets.password(LocalSecrets.SUPERUSER) + "\n");
                run(runner, initdb(programs, partial, password), "");
            } finally {
                Files.delete(password);
            }
            run(
                    runner,
                    List.of(
                            programs.resolve("bin/postgres").toString(),
                            "--single",
                            "-D",
                            partial.toString(),
                            "postgres"),
                    statements());
            Files.move(partial, config.postgresData(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalFailure(
                    "the database folder under " + config.home() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static List<String> initdb(Path programs, Path data, Path password) {
        return List.of(
                programs.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                LocalSecrets.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
    }

    /** One statement a line, as the single-user server wants it. */
    private String statements() {
        StringBuilder sql = new StringBuilder();
        for (Service service : Service.values()) {
            String database = service.shortName();
            String owner = LocalSecrets.ownerRole(service);
            String runtime = LocalSecrets.runtimeRole(service);
            sql.append("create role %s login password '%s'\n".formatted(owner, secrets.password(owner)));
            sql.append("create role %s login password '%s'\n".formatted(runtime, secrets.password(runtime)));
            sql.append("create database %s owner %s\n".formatted(database, owner));
            sql.append("revoke all on database %s from public\n".formatted(database));
            sql.append("grant connect on database %s to %s\n".formatted(database, runtime));
        }
        return sql.toString();
    }

    private void run(Unprivileged runner, List<String> program, String input) throws IOException, LocalFailure {
        Path log = config.log("postgres-init");
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(runner.command(program))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // A program that ended early has said why in its log; its exit code is looked at below.
            if (process.isAlive()) {
                throw ended;
            }
        }
        try {
            // The single-user server reports a failed statement only in words.
            if (process.waitFor() != 0 || Files.readString(log).contains("ERROR:")) {
                throw new LocalFailure("PostgreSQL cannot be initialised: " + LogTail.reason(log) + " (" + log + ")");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while PostgreSQL was initialised", e);
        }
    }
}
