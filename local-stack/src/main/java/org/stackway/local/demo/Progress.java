package org.stackway.local.demo;

import java.io.PrintStream;

/** A bar that shows how far the demo is: redrawn on a terminal, one line per phase elsewhere. Safe for many threads. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final long began = System.nanoTime();
    private long done;
    private String phase = "";

    Progress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    synchronized void phase(String name) {
        phase = name;
        if (terminal) {
            draw();
        } else {
            out.printf("  %3d %%  %6.1f s  %s%n", percent(), seconds(), name);
        }
    }

    synchronized void step() {
        done++;
        if (terminal) {
            draw();
        }
    }

    synchronized void end() {
        if (terminal) {
            out.print("\r\u001b[K");
        }
    }

    private void draw() {
        int filled = (int) (WIDTH * percent() / 100);
        out.printf(
                "\r\u001b[K  [%s%s] %3d %%  %5.1f s  %s",
                "#".repeat(filled), "·".repeat(WIDTH - filled), percent(), seconds(), phase);
    }

    private long percent() {
        return total == 0 ? 100 : Math.min(100, done * 100 / total);
    }

    /** For a person to read; nothing is decided by it. */
    private float seconds() {
        return (System.nanoTime() - began) / 1_000_000_000f;
    }
}
