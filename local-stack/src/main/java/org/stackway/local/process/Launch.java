package org.stackway.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param name the process
 * @param command program and arguments
 * @param environment variables added to those of the command that starts it
 * @param log where its output goes, appended
 * @param port where it will listen
 * @param artifact fingerprint of what it runs
 * @param readiness tells when it does its work
 * @param stop how it is asked to end
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        int port,
        String artifact,
        Readiness readiness,
        StopSignal stop) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Tells whether a process does its work. Must answer within about a second, and false rather than fail. */
    @FunctionalInterface
    public interface Readiness {
        boolean ready(ProcessIdentity process);
    }

    /** TERM for JVMs; INT for PostgreSQL, whose TERM waits for its clients to leave. */
    public enum StopSignal {
        TERM,
        INT
    }

    /** The same program, told differently. */
    public Launch with(List<String> otherCommand, Path otherLog) {
        return new Launch(name, otherCommand, environment, otherLog, port, artifact, readiness, stop);
    }
}
