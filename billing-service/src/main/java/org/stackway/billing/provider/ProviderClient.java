package org.stackway.billing.provider;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.stackway.events.value.CheckoutId;

/** Talks to the payment provider, bounded in time and never on an event loop. */
@ApplicationScoped
public class ProviderClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int ERROR_CHARS = 500;

    private final ProviderAddresses addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ProviderClient(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    /** What became of a request. */
    sealed interface Reply {
        /** The provider has it. */
        record Taken() implements Reply {}

        /** Not now: nobody answered, or the provider is in trouble. The same request again will do. */
        record Later(String why) implements Reply {}

        /** Never: the provider understood and says no. */
        record Refused(String why) implements Reply {}
    }

    Uni<Reply> post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(addresses.request(path))
                .timeout(ANSWER)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .map(ProviderClient::reply)
                .onFailure()
                .recoverWithItem(failure -> new Reply.Later(String.valueOf(failure)));
    }

    /** What the provider says about a question. */
    public sealed interface Answer {
        /** All that it knows. */
        record Told(String body) implements Answer {}

        /** It has never heard of what it was asked about. */
        record NotKnown() implements Answer {}

        /**
         * Not now.
         *
         * @param atLeast how long it asks to be left alone
         */
        record Later(String why, Optional<Duration> atLeast) implements Answer {}
    }

    /** Asks what the provider knows of a checkout. */
    public Uni<Answer> ask(CheckoutId checkout) {
        HttpRequest request = HttpRequest.newBuilder(addresses.request("/sandbox/payments/" + checkout))
                .timeout(ANSWER)
                .header("accept", "application/json")
                .GET()
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .map(ProviderClient::answer)
                .onFailure()
                .recoverWithItem(failure -> new Answer.Later(String.valueOf(failure), Optional.empty()));
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> new Answer.Told(response.body());
            case 404, 410 -> new Answer.NotKnown();
            default ->
                new Answer.Later(
                        "status " + response.statusCode(),
                        response.headers()
                                .firstValue("retry-after")
                                .filter(seconds -> seconds.matches("\\d{1,5}"))
                                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
        };
    }

    /** 409 is the provider's word that it knows this id otherwise; 404 may be a checkout it has not yet heard of. */
    private static Reply reply(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Reply.Taken();
        }
        String text = response.body();
        String why = status + " " + text.substring(0, Math.min(text.length(), ERROR_CHARS));
        return switch (status) {
            case 400, 409, 422 -> new Reply.Refused(why);
            default -> new Reply.Later(why);
        };
    }
}
