package org.stackway.local.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.local.sandbox.HttpExchanges.Answer;

/**
 * Stands for the platform on which courses are taken without credit: it reports to enrollment-service what a learner has
 * done, with a token of its own. Keeps nothing; reporting again is harmless.
 */
final class CoursePlatform implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TAKEN_BEFORE = Duration.ofHours(1);
    /** The business clocks of two processes are not the same to the millisecond. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Pattern COURSE = Pattern.compile("[A-Z]{2,8}-[0-9]{1,6}");

    private final SandboxStore store;
    private final TokenIssuer tokens;
    private final URI enrollment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @param enrollment base address of enrollment-service */
    CoursePlatform(SandboxStore store, TokenIssuer tokens, URI enrollment) {
        this.store = store;
        this.tokens = tokens;
        this.enrollment = enrollment;
    }

    /** One completed item. Without an instant it was completed a moment ago. */
    record Item(
            String itemId,
            String kind,
            @Nullable Instant completedAt,
            @Nullable String score) {}

    /** What a learner did in a course. Without a start it began an hour ago, without a version it is the first one. */
    record Preview(
            @Nullable UUID learnerId,
            @Nullable String courseCode,
            @Nullable Instant startedAt,
            @Nullable String contentVersion,
            @Nullable List<Item> items) {}

    /** Reports it; the answer is that of enrollment-service. */
    Answer report(Preview preview) throws IOException, InterruptedException {
        if (preview.learnerId() == null || preview.courseCode() == null) {
            throw new Refused(400, "MALFORMED", "learnerId and courseCode are needed");
        }
        Instant now = store.businessNow();
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : preview.items() == null ? List.<Item>of() : preview.items()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("itemId", item.itemId());
            told.put("kind", item.kind());
            told.put("completedAt", item.completedAt() == null ? now.minus(MOMENT) : item.completedAt());
            if (item.score() != null) {
                told.put("score", item.score());
            }
            items.add(told);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("courseCode", preview.courseCode());
        body.put("startedAt", preview.startedAt() == null ? now.minus(TAKEN_BEFORE) : preview.startedAt());
        body.put("contentVersion", preview.contentVersion() == null ? "1" : preview.contentVersion());
        body.put("items", items);
        return send(preview.learnerId(), Json.MAPPER.writeValueAsString(body));
    }

    private Answer send(UUID learner, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(enrollment.resolve("/api/v1/learners/" + learner + "/previews"))
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + tokens.issue("service", "course-platform", null, store.realNow()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse("application/json"),
                    response.body());
        } catch (IOException away) {
            throw new Refused(503, "ENROLLMENT_AWAY", "enrollment-service does not answer at " + enrollment);
        }
    }

    /** The page of a course: what can be done in it without credit, and for whom it is reported. */
    static Answer page(String courseCode) {
        return Answer.html(shown(courseCode, ""));
    }

    /** The page after its form was sent. */
    Answer submitted(String courseCode, String form) throws IOException, InterruptedException {
        @Nullable UUID learner = null;
        List<Item> items = new ArrayList<>();
        for (String field : form.split("&", -1)) {
            String[] parts = URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2);
            if (parts.length == 2 && parts[0].equals("learnerId")) {
                learner = id(parts[1].trim());
            } else if (parts.length == 2 && parts[0].equals("item")) {
                Activity activity = Activity.of(parts[1]);
                items.add(new Item(activity.itemId(), activity.name(), null, null));
            }
        }
        Answer told = report(new Preview(learner, courseCode, null, null, items));
        String outcome = told.status() / 100 == 2
                ? "<p><b>Reported.</b> What transfers counts once you upgrade.</p>"
                : "<p><b>Not taken</b> (" + told.status() + "): <code>" + escaped(told.body()) + "</code></p>";
        return Answer.html(shown(courseCode, outcome));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(400, "MALFORMED", "a learner id is a UUID");
        }
    }

    /** What the page offers: one of each kind. */
    private enum Activity {
        QUIZ("Quiz of week 1"),
        PROGRAMMING("Programming assignment of week 2"),
        DISCUSSION_POST("Post in the discussion"),
        PEER_REVIEW("Assignment graded by peers");

        private final String title;

        Activity(String title) {
            this.title = title;
        }

        String itemId() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-1";
        }

        static Activity of(String name) {
            try {
                return valueOf(name);
            } catch (IllegalArgumentException unknown) {
                throw new Refused(400, "MALFORMED", "no such item: " + name);
            }
        }
    }

    private static String shown(String courseCode, String outcome) {
        if (!COURSE.matcher(courseCode).matches()) {
            throw new Refused(404, "NOT_FOUND", "a course's code looks like ECEA-5700");
        }
        StringBuilder items = new StringBuilder();
        for (Activity activity : Activity.values()) {
            items.append("<p><label><input type=\"checkbox\" name=\"item\" value=\"")
                    .append(activity.name())
                    .append("\"> ")
                    .append(activity.title)
                    .append("</label></p>");
        }
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s without credit</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
            input[name=learnerId]{font:inherit;width:100%%}button{font:inherit;padding:.4rem .9rem}</style></head>
            <body><h1>%1$s without credit</h1>
            <p>This page stands for the course platform. Mark what you have completed; the university is told.</p>
            %2$s
            <form method="post"><p><label>Learner id <input name="learnerId" required></label></p>
            %3$s
            <p><button>Complete</button></p></form>
            </body></html>
            """.formatted(courseCode, outcome, items);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
