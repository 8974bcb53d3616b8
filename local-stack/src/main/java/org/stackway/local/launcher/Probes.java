package org.stackway.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import org.stackway.local.StackConfig;
import org.stackway.local.postgres.PostgresServer;
import org.stackway.local.process.Launch;
import org.stackway.local.process.ProcessIdentity;

/** How each process of a stack shows that it does its work. */
final class Probes {
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private final StackConfig config;

    Probes(StackConfig config) {
        this.config = config;
    }

    Launch.Readiness of(String name) {
        return switch (name) {
            case "postgres" -> process -> PostgresServer.ready(config, process);
            case "kafka" -> this::brokerReady;
            default -> {
                Integer port = config.ports().addresses().get(name);
                if (port == null) {
                    throw new IllegalArgumentException("no process is named " + name);
                }
                yield process -> HttpProbe.ready(port);
            }
        };
    }

    /** Whether a service is up as far as it gets by itself: ready, or waiting for an operator to recover its store. */
    static Launch.Readiness started(int port) {
        return process ->
                HttpProbe.ready(port) || HttpProbe.awaitsRecovery(port).isPresent();
    }

    private boolean brokerReady(ProcessIdentity process) {
        try (Socket socket = new Socket()) {
            if (!Files.readString(config.brokerReadyFile()).equals(Long.toString(process.pid()))) {
                return false;
            }
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), config.ports().kafka()),
                    CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
