package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** A job that a service was asked for: watched to its end, unless nobody wants to wait. */
final class Job {
    /** What every verb that asks for a job understands. */
    static final Set<String> FLAGS = Set.of("--json", "--dry-run", "--detach");

    private static final long LOOK_MILLIS = 250;
    private static final int BAR = 24;
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED", "PAUSED", "AWAITING_APPROVAL");

    private Job() {}

    /**
     * Asks for it and shows how far it is until it has ended.
     *
     * @return false if it failed or was given up
     */
    static boolean run(
            ServiceApi api,
            Service service,
            String path,
            Map<String, Object> body,
            Arguments arguments,
            PrintStream out)
            throws LocalFailure, InterruptedException {
        boolean json = arguments.has("--json");
        if (arguments.has("--dry-run")) {
            JsonNode told = api.require(service, request(path + "?dryRun=true", body));
            out.println(json ? told.toPrettyString() : told.path("events").asText() + " events would be gone through");
            return true;
        }
        JsonNode job = api.require(service, request(path, body));
        String place = "/ops/v1/replays/" + job.path("id").asText();
        while (!arguments.has("--detach") && !ENDED.contains(job.path("state").asText())) {
            if (!json) {
                out.print("\r" + line(job));
                out.flush();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            job = api.require(service, Call.get(place, Actor.OPS));
        }
        out.println(json ? job.toPrettyString() : "\r" + line(job) + System.lineSeparator() + outcome(service, job));
        String state = job.path("state").asText();
        return !state.equals("FAILED") && !state.equals("CANCELLED");
    }

    /** The reason stands in the body. */
    private static Call request(String path, Map<String, Object> body) {
        return Call.post(path, Actor.OPS, body, UUID.randomUUID().toString()).because("");
    }

    private static String line(JsonNode job) {
        JsonNode progress = job.path("progress");
        long total = progress.path("total").asLong();
        long done = progress.path("done").asLong();
        int percent = total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        int filled = BAR * percent / 100;
        String eta = progress.hasNonNull("etaSeconds")
                ? ", " + progress.path("etaSeconds").asText() + " s left"
                : "";
        return String.format(
                Locale.ROOT,
                "  [%s%s] %3d %%  %,d of %,d  %,d/s%s  %-12s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                percent,
                done,
                total,
                progress.path("eventsPerSecond").asLong(),
                eta,
                job.path("phase").asText());
    }

    private static String outcome(Service service, JsonNode job) {
        String error = job.hasNonNull("error") ? ": " + job.path("error").asText() : "";
        return "  %s of %s, job %s is %s%s %s"
                .formatted(
                        job.path("kind").asText(),
                        service.processName(),
                        job.path("id").asText(),
                        job.path("state").asText(),
                        error,
                        job.path("outcome"));
    }
}
