package org.stackway.billing.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.dispute.Dispute;
import org.stackway.billing.scheme.ForeignIds;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentMethod;

/** Reads the books of the sandbox, which stands for all providers; bounded in time and never on an event loop. */
@ApplicationScoped
class SandboxRecords implements ProviderRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String sandbox;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SandboxRecords(@ConfigProperty(name = "stackway.sandbox.url") String sandbox, ObjectMapper json) {
        this.sandbox = sandbox.endsWith("/") ? sandbox.substring(0, sandbox.length() - 1) : sandbox;
        this.json = json;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    @Override
    public List<String> providers() {
        return Arrays.stream(PaymentMethod.values())
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public Uni<List<Entry>> settled(String provider, LocalDate date) {
        return get("/sandbox/settlements/" + date + "?provider=" + provider, file -> {
            Currency currency = Currency.getInstance(text(file, "currency"));
            List<Entry> entries = new ArrayList<>();
            for (JsonNode entry : list(file, "entries")) {
                entries.add(new Entry(
                        provider,
                        date,
                        optional(entry, "providerReference"),
                        optional(entry, "paymentReference"),
                        EntryKind.valueOf(text(entry, "kind")),
                        Money.of(whole(entry, "amountMinor"), currency)));
            }
            return entries;
        });
    }

    @Override
    public Uni<Books> books(Optional<Instant> since) {
        String path = "/sandbox/journal" + since.map(at -> "?since=" + at).orElse("");
        return get(
                path,
                journal -> new Books(
                        read(list(journal, "payments"), SandboxRecords::payment),
                        read(list(journal, "refunds"), SandboxRecords::refund),
                        read(list(journal, "disputes"), SandboxRecords::dispute)));
    }

    /** Nothing for what has not come to anything yet. */
    private static Optional<KnownPayment> payment(JsonNode payment) {
        return instant(payment, "settledAt")
                .map(settledAt -> new KnownPayment(
                        text(payment, "method").toLowerCase(Locale.ROOT),
                        text(payment, "paymentId"),
                        text(payment, "checkoutId"),
                        money(payment),
                        settledAt,
                        instant(payment, "returnedAt").orElse(null)));
    }

    private static Optional<KnownRefund> refund(JsonNode refund) {
        return instant(refund, "decidedAt")
                .map(decidedAt -> new KnownRefund(
                        text(refund, "refundId"),
                        text(refund, "checkoutId"),
                        money(refund),
                        text(refund, "state").equals("FAILED"),
                        decidedAt));
    }

    private static Optional<KnownDispute> dispute(JsonNode dispute) {
        return Optional.of(new KnownDispute(
                ForeignIds.dispute(SchemeName.STANDARD_WEBHOOKS, text(dispute, "disputeId")),
                text(dispute, "checkoutId"),
                money(dispute),
                Dispute.Rank.valueOf(text(dispute, "state")),
                instant(dispute, "decidedAt").orElseGet(() -> Instant.parse(text(dispute, "openedAt")))));
    }

    private static <T> List<T> read(Iterable<JsonNode> nodes, Function<JsonNode, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        nodes.forEach(node -> reading.apply(node).ifPresent(read::add));
        return read;
    }

    private static Optional<Instant> instant(JsonNode node, String name) {
        return Optional.ofNullable(optional(node, name)).map(Instant::parse);
    }

    private static Money money(JsonNode node) {
        JsonNode amount = node.path("amount");
        return Money.of(whole(amount, "amountMinor"), Currency.getInstance(text(amount, "currency")));
    }

    private <T> Uni<T> get(String path, Function<JsonNode, T> reading) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox + path))
                .timeout(PATIENCE)
                .header("accept", "application/json")
                .GET()
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .onFailure()
                .transform(failure -> new Unavailable(String.valueOf(failure)))
                .map(response -> {
                    if (response.statusCode() != 200) {
                        throw new Unavailable("GET " + path + " answered " + response.statusCode());
                    }
                    return read(path, response.body(), reading);
                });
    }

    private <T> T read(String path, String body, Function<JsonNode, T> reading) {
        try {
            return reading.apply(json.readTree(body));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
            throw new Unavailable("GET " + path + " says what we do not understand: " + unreadable.getMessage());
        }
    }

    private static Iterable<JsonNode> list(JsonNode node, String name) {
        if (!node.path(name).isArray()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        return node.path(name);
    }

    private static String text(JsonNode node, String name) {
        String value = optional(node, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static long whole(JsonNode node, String name) {
        if (!node.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return node.path(name).longValue();
    }
}
