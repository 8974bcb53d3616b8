package org.stackway.local.launcher;

import java.util.List;
import org.stackway.local.Ports;

/** A few harmless requests, so that the classes behind a program's first answers are in its cache. */
final class WarmUp {
    private static final int ROUNDS = 3;

    private WarmUp() {}

    static void of(String program, int port) {
        List<String> paths =
                switch (program) {
                    case "kafka", Ports.BALANCER -> List.of();
                    case "sandbox" -> List.of("/jwks", "/ops/v1/clock", "/ops/v1/quiescence", "/sandbox/payments/none");
                    default ->
                        List.of("/q/health/live", "/q/metrics", "/q/openapi", "/ops/v1/quiescence", "/api/v1/none");
                };
        for (int round = 0; round < ROUNDS; round++) {
            paths.forEach(path -> HttpProbe.answers(port, path));
        }
    }
}
