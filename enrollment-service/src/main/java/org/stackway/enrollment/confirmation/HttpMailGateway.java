package org.stackway.enrollment.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.json.EventJson;

/**
 * A gateway that takes messages as JSON at {@code stackway.mail.url}. Without that address nothing can be sent: messages wait,
 * and the objective says so.
 */
@ApplicationScoped
class HttpMailGateway implements MailGateway {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Optional<URI> address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpMailGateway(@ConfigProperty(name = "stackway.mail.url") Optional<URI> address) {
        this.address = address;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    @Override
    public Uni<Void> send(Message message) {
        if (address.isEmpty()) {
            return Uni.createFrom().failure(new IOException("stackway.mail.url is not set"));
        }
        HttpRequest request = HttpRequest.newBuilder(address.get())
                .timeout(ANSWER)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(message)))
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .chain(response -> response.statusCode() / 100 == 2
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .failure(new IOException("the mail gateway answers " + response.statusCode())));
    }

    private static String json(Message message) {
        try {
            return EventJson.mapper().writeValueAsString(message);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
