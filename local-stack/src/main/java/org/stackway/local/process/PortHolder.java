package org.stackway.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port. */
public final class PortHolder {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** True when a process could listen there now. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The listener in words, such as {@code pid 4711 (nginx)}; empty when it belongs to someone who may hide it. */
    public static Optional<String> describe(int port) {
        return inode(port).flatMap(PortHolder::owner).map(pid -> "pid " + pid + name(pid));
    }

    private static Optional<String> inode(int port) {
        String suffix = String.format(":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeners(Path.of(table)).stream())
                .filter(fields -> fields[LOCAL_ADDRESS].endsWith(suffix))
                .map(fields -> fields[INODE])
                .findFirst();
    }

    /** None when the table is hidden, or there is no IPv6. */
    private static List<String[]> listeners(Path table) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTEN))
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static Optional<Long> owner(String inode) {
        String target = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, target))
                .findFirst();
    }

    private static boolean holds(long pid, String target) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> target.equals(link(descriptor)));
        } catch (IOException | java.io.UncheckedIOException hidden) {
            return false;
        }
    }

    private static String link(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static String name(long pid) {
        try {
            return " ("
                    + Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                            .strip() + ")";
        } catch (IOException gone) {
            return "";
        }
    }
}
