package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.SignedCalls;
import org.stackway.kit.http.SignedCalls.Call;

/** An operation that needs no token, and tells what it was sent; it fails in the ways in which an operation can. */
@ApplicationScoped
class SampleSignedCalls {

    void open(@Observes Router router, SignedCalls calls) {
        calls.post(router, "/api/v1/signed/{what}", SampleSignedCalls::answer);
    }

    private static Uni<Map<String, String>> answer(Call call) {
        return switch (call.path().getOrDefault("what", "")) {
            case "gone" -> throw ProblemException.of(410, "GONE", "this address was given up");
            case "late" -> Uni.createFrom().failure(ProblemException.notFound());
            case "defect" -> Uni.createFrom().failure(new IllegalStateException("a secret"));
            default ->
                Uni.createFrom()
                        .item(Map.of(
                                "body", call.body().toString(),
                                "query", String.valueOf(call.query()),
                                "agent", String.valueOf(call.headers().get("User-Agent"))));
        };
    }
}
