package org.stackway.local.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.local.sandbox.HttpExchanges.Answer;
import org.stackway.local.sandbox.HttpExchanges.Request;

/** The sandbox's addresses. */
final class SandboxRoutes {
    private static final int MOST_DUPLICATES = 100;

    private final SandboxStore store;
    private final PaymentProvider provider;
    private final Disputes disputes;
    private final Messages messages;
    private final WebhookDelivery delivery;
    private final SandboxClock clock;
    private final TokenIssuer tokens;
    private final CoursePlatform platform;
    private final ApiPage apis;
    private final Mailbox mailbox = new Mailbox();

    SandboxRoutes(
            SandboxStore store,
            PaymentProvider provider,
            Disputes disputes,
            Messages messages,
            WebhookDelivery delivery,
            SandboxClock clock,
            TokenIssuer tokens,
            CoursePlatform platform,
            ApiPage apis) {
        this.store = store;
        this.provider = provider;
        this.disputes = disputes;
        this.messages = messages;
        this.delivery = delivery;
        this.clock = clock;
        this.tokens = tokens;
        this.platform = platform;
        this.apis = apis;
    }

    HttpExchanges exchanges() {
        return new HttpExchanges()
                .on("GET", "/q/health/ready", request -> Answer.json(200, Map.of("status", "UP")))
                .on("GET", "/jwks", request -> Answer.json(200, tokens.jwks()))
                .on("POST", "/token", this::token)
                .on("GET", "/ops/v1/clock", request -> Answer.json(200, clock.show()))
                .on("PUT", "/ops/v1/clock", this::moveClock)
                .on("GET", "/ops/v1/quiescence", request -> Answer.json(200, quiescence()))
                .on("POST", "/sandbox/checkouts", this::register)
                .on("GET", "/sandbox/payments/([^/]+)", this::payments)
                .on("POST", "/sandbox/payments/([^/]+)/pay", this::pay)
                .on("POST", "/sandbox/payments/([^/]+)/outcomes", this::decide)
                .on("POST", "/sandbox/payments/([^/]+)/disputes", this::dispute)
                .on("POST", "/sandbox/disputes/([^/]+)/outcomes", this::decideDispute)
                .on("POST", "/sandbox/refunds", this::refund)
                .on("GET", "/sandbox/journal", this::journalSince)
                .on("GET", "/sandbox/settlements/([^/]+)", this::settlements)
                .on("POST", "/sandbox/webhooks/resend", this::resend)
                .on("GET", "/sandbox/mischief", request -> Answer.json(200, store.read(SandboxState::mischief)))
                .on("PUT", "/sandbox/mischief", this::misbehave)
                .on("GET", "/sandbox/schemes", request -> Answer.json(200, schemes()))
                .on("PUT", "/sandbox/schemes", this::speak)
                .on("POST", "/sandbox/previews", request -> platform.report(request.as(CoursePlatform.Preview.class)))
                .on("POST", "/sandbox/mail", this::mail)
                .on(
                        "GET",
                        "/sandbox/mail/([^/]+)",
                        request -> Answer.json(200, Map.of("items", mailbox.of(request.id()))))
                .on("GET", "/apis", request -> apis.page())
                .on("GET", "/apis/([^/]+)", request -> ApiPage.part(request.id()))
                .on("GET", "/courses/([^/]+)", request -> CoursePlatform.page(request.id()))
                .on("POST", "/courses/([^/]+)", request -> platform.submitted(request.id(), request.body()))
                .on("GET", "/pay/([^/]+)", this::paymentPage)
                .on("POST", "/pay/([^/]+)", this::payFromPage);
    }

    record TokenRequest(
            @Nullable String role,
            @Nullable String subject,
            @Nullable Long ttlSeconds) {}

    private Answer token(Request request) throws IOException {
        TokenRequest wanted = request.as(TokenRequest.class);
        String role = required(wanted.role(), "role");
        return Answer.json(
                200, Map.of("token", tokens.issue(role, wanted.subject(), wanted.ttlSeconds(), store.realNow())));
    }

    record ClockRequest(@Nullable Instant now) {}

    private Answer moveClock(Request request) throws IOException {
        clock.moveTo(required(request.as(ClockRequest.class).now(), "now"));
        provider.takeDueSteps();
        return Answer.json(200, clock.show());
    }

    private Map<String, Object> quiescence() {
        return store.read(state -> {
            List<String> reasons = new ArrayList<>();
            int waiting = state.undelivered().size();
            if (waiting > 0) {
                reasons.add(waiting + " webhooks not delivered, the first to "
                        + state.undelivered().getFirst().url());
            }
            if (state.stepDueBy(store.businessNow(state)).isPresent()) {
                reasons.add("a payment step is due");
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("quiet", reasons.isEmpty());
            answer.put("reasons", reasons);
            state.nextStep().ifPresent(step -> answer.put("nextDueAt", step.dueAt()));
            return answer;
        });
    }

    record CheckoutRequest(
            @Nullable String checkoutId,
            @Nullable Method method,
            @Nullable Money tuition,
            @Nullable Money serviceFee,
            @Nullable Money total,
            @Nullable URI webhookUrl,
            @Nullable String reference,
            @Nullable Scheme scheme,
            @Nullable URI staticWebhookUrl) {}

    private Answer register(Request request) throws IOException {
        reachable();
        CheckoutRequest asked = request.as(CheckoutRequest.class);
        Checkout checkout = new Checkout(
                required(asked.checkoutId(), "checkoutId"),
                required(asked.method(), "method"),
                required(asked.tuition(), "tuition"),
                required(asked.serviceFee(), "serviceFee"),
                required(asked.total(), "total"),
                required(asked.webhookUrl(), "webhookUrl"),
                asked.reference(),
                asked.scheme(),
                asked.staticWebhookUrl());
        if (!checkout.webhookUrl().isAbsolute()) {
            throw new Refused(400, "MALFORMED", "webhookUrl is an absolute address");
        }
        boolean isNew = provider.register(checkout);
        return Answer.json(
                isNew ? 201 : 200,
                Map.of("checkoutId", checkout.checkoutId(), "paymentPath", "/pay/" + checkout.checkoutId()));
    }

    private Answer payments(Request request) throws IOException {
        reachable();
        String checkoutId = request.id();
        Map<String, Object> answer = store.read(state -> {
            Checkout checkout = state.checkout(checkoutId)
                    .orElseThrow(() -> new Refused(404, "CHECKOUT_UNKNOWN", "no checkout " + checkoutId));
            return Map.of(
                    "checkoutId", checkoutId,
                    "checkout", checkout,
                    "payments", state.paymentsOf(checkoutId),
                    "refunds", state.refundsOf(checkoutId),
                    "disputes", state.disputesOf(checkoutId),
                    "webhooks", state.webhooksOf(checkoutId).size());
        });
        return Answer.json(200, answer);
    }

    private Answer pay(Request request) throws IOException, InterruptedException {
        return Answer.json(201, provider.pay(request.id(), request.as(PaymentProvider.Paying.class)));
    }

    record OutcomeRequest(
            @Nullable UUID paymentId, @Nullable Outcome outcome) {}

    private Answer decide(Request request) throws IOException {
        OutcomeRequest asked = request.as(OutcomeRequest.class);
        return Answer.json(
                200,
                provider.decide(
                        request.id(), required(asked.paymentId(), "paymentId"), required(asked.outcome(), "outcome")));
    }

    private Answer dispute(Request request) throws IOException {
        return Answer.json(201, disputes.open(request.id(), request.as(Disputes.Opening.class)));
    }

    record DisputeOutcome(Dispute.@Nullable State outcome) {}

    private Answer decideDispute(Request request) throws IOException {
        Dispute.State outcome = required(request.as(DisputeOutcome.class).outcome(), "outcome");
        return Answer.json(200, disputes.decide(request.id(), outcome));
    }

    /**
     * Everything that the provider knows to have happened, whatever it told of it.
     * With {@code since}, a business instant, only of checkouts to which something happened since.
     */
    private Answer journalSince(Request request) throws IOException {
        String since = request.parameter("since");
        if (since == null) {
            return Answer.json(200, journalOf(checkout -> true));
        }
        Instant from = instant(since);
        Set<String> checkouts = store.read(state -> state.changedSince(from));
        return Answer.json(200, journalOf(checkouts::contains));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "MALFORMED", "an instant such as 2026-08-24T09:00:00Z");
        }
    }

    private Map<String, Object> journalOf(Predicate<String> checkouts) {
        return store.read(state -> {
            Set<UUID> waiting =
                    state.undelivered().stream().map(Webhook::webhookId).collect(Collectors.toSet());
            List<Map<String, Object>> webhooks = state.webhooks().stream()
                    .filter(webhook -> checkouts.test(webhook.checkoutId()))
                    .map(webhook -> Map.<String, Object>of(
                            "webhookId", webhook.webhookId(),
                            "checkoutId", webhook.checkoutId(),
                            "provider", webhook.provider(),
                            "delivered", !waiting.contains(webhook.webhookId())))
                    .toList();
            return Map.of(
                    "payments", of(state.payments(), Payment::checkoutId, checkouts),
                    "refunds", of(state.refunds(), Refund::checkoutId, checkouts),
                    "disputes", of(state.disputes(), Dispute::checkoutId, checkouts),
                    "webhooks", webhooks);
        });
    }

    private static <T> List<T> of(List<T> all, Function<T, String> checkout, Predicate<String> checkouts) {
        return all.stream().filter(one -> checkouts.test(checkout.apply(one))).toList();
    }

    private Answer settlements(Request request) throws IOException {
        LocalDate date;
        try {
            date = LocalDate.parse(request.id());
        } catch (DateTimeParseException e) {
            throw new Refused(400, "MALFORMED", "a date such as 2026-08-24");
        }
        return Answer.json(
                200,
                store.read(state ->
                        Settlements.of(state, date, request.parameter("provider"), request.parameter("currency"))));
    }

    /** The whole provider's behaviour; an empty body makes it a good one again. */
    private Answer misbehave(Request request) throws IOException {
        Mischief next = request.as(Mischief.class);
        store.write(state -> new SandboxStore.Verdict<>(List.of(new Change.MischiefSet(null, next)), next));
        return Answer.json(200, next);
    }

    private Map<Method, Scheme> schemes() {
        return store.read(state -> {
            Map<Method, Scheme> spoken = new EnumMap<>(Method.class);
            for (Method method : Method.values()) {
                spoken.put(method, messages.scheme(state, method));
            }
            return spoken;
        });
    }

    record Schemes(
            @JsonProperty("CARD") @Nullable Scheme card,
            @JsonProperty("ECHECK") @Nullable Scheme echeck,
            @JsonProperty("FLYWIRE") @Nullable Scheme flywire) {}

    /** Which format the messages of each method named take from now on. */
    private Answer speak(Request request) throws IOException {
        Schemes asked = request.as(Schemes.class);
        List<Change> changes = new ArrayList<>();
        add(changes, Method.CARD, asked.card());
        add(changes, Method.ECHECK, asked.echeck());
        add(changes, Method.FLYWIRE, asked.flywire());
        store.write(state -> new SandboxStore.Verdict<>(changes, changes.size()));
        return Answer.json(200, schemes());
    }

    private static void add(List<Change> changes, Method method, @Nullable Scheme scheme) {
        if (scheme != null) {
            changes.add(new Change.SchemeSet(method, scheme));
        }
    }

    private void reachable() {
        if (store.read(SandboxState::mischief).unreachable()) {
            throw new Refused(503, "UNREACHABLE", "this provider is made unreachable");
        }
    }

    record RefundRequest(
            @Nullable String refundId,
            @Nullable UUID paymentId,
            @Nullable String checkoutId,
            @Nullable Money amount,
            @Nullable Outcome outcome) {}

    private Answer refund(Request request) throws IOException {
        reachable();
        RefundRequest asked = request.as(RefundRequest.class);
        return Answer.json(
                201,
                provider.refund(
                        required(asked.refundId(), "refundId"),
                        required(asked.checkoutId(), "checkoutId"),
                        asked.paymentId(),
                        required(asked.amount(), "amount"),
                        asked.outcome() == Outcome.FAIL));
    }

    record ResendRequest(
            @Nullable String checkoutId, @Nullable Integer times) {}

    private Answer resend(Request request) throws IOException, InterruptedException {
        ResendRequest asked = request.as(ResendRequest.class);
        String checkoutId = required(asked.checkoutId(), "checkoutId");
        int times = asked.times() == null ? 1 : asked.times();
        if (times < 1 || times > MOST_DUPLICATES) {
            throw new Refused(400, "MALFORMED", "times is 1 to " + MOST_DUPLICATES);
        }
        List<Webhook> webhooks = store.read(state -> state.webhooksOf(checkoutId));
        if (webhooks.isEmpty()) {
            throw new Refused(404, "NO_WEBHOOK", "no webhook was ever sent for checkout " + checkoutId);
        }
        return Answer.json(200, Map.of("statuses", delivery.sendAtOnce(webhooks, times)));
    }

    private Answer mail(Request request) throws IOException {
        boolean isNew = mailbox.take(request.as(Mailbox.Message.class), store.realNow());
        return Answer.json(isNew ? 201 : 200, Map.of("taken", true));
    }

    private Answer paymentPage(Request request) throws InterruptedException {
        Checkout checkout = provider.awaitCheckout(request.id());
        return Answer.html(PaymentPage.of(checkout, store.read(state -> state.paymentsOf(request.id()))));
    }

    private Answer payFromPage(Request request) throws InterruptedException {
        String form = URLDecoder.decode(request.body(), StandardCharsets.UTF_8);
        String chosen = form.replaceFirst("^outcome=", "").toUpperCase(Locale.ROOT);
        Outcome outcome;
        try {
            outcome = Outcome.valueOf(chosen);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "MALFORMED", "outcome is settle, fail, return or unknown");
        }
        provider.pay(request.id(), new PaymentProvider.Paying(outcome));
        return paymentPage(request);
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(400, "MALFORMED", field + " is missing");
        }
        return value;
    }
}
