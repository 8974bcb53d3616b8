package org.stackway.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stackway.local.LocalFailure;

/**
 * How to run a program that refuses to run as root. In a user namespace of its own root looks like nobody to itself and
 * stays the owner of its files; where namespaces are forbidden, another user runs it and is given the files.
 */
final class Unprivileged {
    private static final String OTHER_USER = "nobody";

    private enum Way {
        DIRECT,
        NAMESPACE,
        SETPRIV,
        RUNUSER;

        private List<String> prefix() {
            return switch (this) {
                case DIRECT -> List.of();
                case NAMESPACE -> List.of("unshare", "-U");
                case SETPRIV -> List.of("setpriv", "--reuid=" + OTHER_USER, "--regid=65534", "--clear-groups");
                case RUNUSER -> List.of("runuser", "-u", OTHER_USER, "--");
            };
        }
    }

    private final Way way;

    private Unprivileged(Way way) {
        this.way = way;
    }

    /**
     * The first way that works here.
     *
     * @throws LocalFailure when this is root and no way works
     */
    static Unprivileged find() throws LocalFailure {
        if (!runs(List.of("test", "0", "-eq", uid()))) {
            return new Unprivileged(Way.DIRECT);
        }
        for (Way way : List.of(Way.NAMESPACE, Way.SETPRIV, Way.RUNUSER)) {
            List<String> probe = new ArrayList<>(way.prefix());
            probe.add("true");
            if (runs(probe)) {
                return new Unprivileged(way);
            }
        }
        throw new LocalFailure("PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here: "
                + "start the stack as another user");
    }

    /** The command that runs this one. */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(way.prefix());
        command.addAll(program);
        return command;
    }

    /** Hands a folder to whoever runs the program. */
    void own(Path folder) throws LocalFailure {
        boolean otherUser =
                switch (way) {
                    case DIRECT, NAMESPACE -> false;
                    case SETPRIV, RUNUSER -> true;
                };
        if (otherUser && !runs(List.of("chown", "-R", OTHER_USER, folder.toString()))) {
            throw new LocalFailure("the folder " + folder + " cannot be given to the user " + OTHER_USER);
        }
    }

    private static String uid() throws LocalFailure {
        try {
            Process process = new ProcessBuilder("id", "-u").start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new LocalFailure("the id command cannot be run: " + e.getMessage(), e);
        }
    }

    private static boolean runs(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
