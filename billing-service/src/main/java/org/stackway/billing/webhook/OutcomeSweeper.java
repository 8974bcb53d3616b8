package org.stackway.billing.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.Inquiries.Reason;
import org.stackway.billing.provider.InquirySchedule;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.billing.provider.ProviderClient;
import org.stackway.billing.provider.ProviderClient.Answer;
import org.stackway.billing.provider.WorkLoop;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.billing.webhook.ProviderAnswer.Told;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * Asks providers what became of payments of which nobody has told the end. A question is leased in one short transaction,
 * asked outside of any, and its answer stored in another, as messages for the inbox. A second has a limited number of
 * questions, and a provider that asks to be left alone is left alone.
 */
@ApplicationScoped
class OutcomeSweeper {

    private static final Logger LOG = Logger.getLogger(OutcomeSweeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SEEKING_ROUNDS = 5;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private static final Duration LEASED_FOR = Duration.ofSeconds(30);

    /** A lease outlives the longest question, so that nobody else asks meanwhile. */
    private static final String LEASE = """
            UPDATE provider.inquiry i
            SET attempts = i.attempts + 1, next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT checkout_id FROM provider.inquiry WHERE next_at <= clock_timestamp()
              ORDER BY wanted DESC, next_at LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due
            WHERE i.checkout_id = due.checkout_id
            RETURNING i.checkout_id, i.method, i.attempts, i.wanted, i.next_at,
                      coalesce((SELECT max(p.status) FROM rm.payment p
                                WHERE p.checkout_id = i.checkout_id AND p.status IN ('FAILED', 'PROCESSING', 'UNKNOWN')),
                               (SELECT c.status FROM rm.checkout c
                                WHERE c.checkout_id = i.checkout_id AND c.status = 'OPEN'),
                               (SELECT max(r.status) FROM rm.refund r JOIN rm.payment p USING (payment_id)
                                WHERE p.checkout_id = i.checkout_id AND r.status = 'ISSUED')) AS open
            """;

    /** A payer may have paid and the provider told nobody: whoever opened a checkout and went silent is asked about too. */
    private static final String SEEK = """
            INSERT INTO provider.inquiry (checkout_id, method, next_at)
            SELECT c.checkout_id, c.method, clock_timestamp() FROM rm.checkout c
            WHERE c.status = 'OPEN' AND c.opened_at < $1
              AND NOT EXISTS (SELECT FROM provider.inquiry i WHERE i.checkout_id = c.checkout_id)
            ORDER BY c.opened_at LIMIT $2
            ON CONFLICT DO NOTHING
            """;

    /** A provider pays a refund out within days; whoever took one and went silent is asked about it. */
    private static final String SEEK_REFUNDS = """
            INSERT INTO provider.inquiry (checkout_id, method, next_at)
            SELECT DISTINCT ON (p.checkout_id) p.checkout_id, p.method, clock_timestamp()
            FROM rm.refund r JOIN rm.payment p USING (payment_id)
            WHERE r.status = 'ISSUED' AND r.issued_at < $1
              AND NOT EXISTS (SELECT FROM provider.inquiry i WHERE i.checkout_id = p.checkout_id)
            LIMIT $2
            ON CONFLICT DO NOTHING
            """;

    /** A question that was given up is forgotten once its payment has an end: there may be another one later. */
    private static final String FORGET = """
            DELETE FROM provider.inquiry i WHERE i.next_at IS NULL AND NOT i.wanted
              AND NOT EXISTS (SELECT FROM rm.payment p WHERE p.checkout_id = i.checkout_id
                              AND p.status IN ('FAILED', 'PROCESSING', 'UNKNOWN'))
              AND NOT EXISTS (SELECT FROM rm.checkout c WHERE c.checkout_id = i.checkout_id AND c.status = 'OPEN')
              AND NOT EXISTS (SELECT FROM rm.refund r JOIN rm.payment p USING (payment_id)
                              WHERE p.checkout_id = i.checkout_id AND r.status = 'ISSUED')
            """;

    private static final String ENDED = "DELETE FROM provider.inquiry WHERE checkout_id = $1 AND NOT wanted";
    private static final String NEXT = """
            UPDATE provider.inquiry
            SET wanted = $3, attempts = attempts - $4::int, note = $5, asked_at = clock_timestamp(),
                next_at = clock_timestamp() + make_interval(secs => $6::float8)
            WHERE checkout_id = $1 AND next_at = $2
            """;

    private final Transactions transactions;
    private final ProviderClient client;
    private final ProviderAddresses addresses;
    private final InquirySchedule schedule;
    private final WebhookInbox inbox;
    private final InboxQueue queue;
    private final WebhookWorker worker;
    private final WebhookMetrics metrics;
    private final SystemClock clock;
    private final int perSecond;
    private final WorkLoop loop;
    private final AtomicLong quietUntil;
    private final AtomicInteger rounds = new AtomicInteger();
    private final Duration openFor;
    private final Duration refundFor;

    OutcomeSweeper(
            Vertx vertx,
            Transactions transactions,
            ProviderClient client,
            ProviderAddresses addresses,
            InquirySchedule schedule,
            WebhookInbox inbox,
            InboxQueue queue,
            WebhookWorker worker,
            WebhookMetrics metrics,
            SystemClock clock,
            @ConfigProperty(name = "stackway.inquiry.per-minute", defaultValue = "300") int perMinute,
            @ConfigProperty(name = "stackway.inquiry.open-for", defaultValue = "PT1H") Duration openFor,
            @ConfigProperty(name = "stackway.inquiry.refund-for", defaultValue = "P3D") Duration refundFor) {
        this.openFor = openFor;
        this.refundFor = refundFor;
        this.transactions = transactions;
        this.client = client;
        this.addresses = addresses;
        this.schedule = schedule;
        this.inbox = inbox;
        this.queue = queue;
        this.worker = worker;
        this.metrics = metrics;
        this.clock = clock;
        this.perSecond = Math.max(1, perMinute / 60);
        this.loop = new WorkLoop(vertx, "outcome sweeper", PAUSE, this::round);
        this.quietUntil = new AtomicLong(clock.nanos());
    }

    void start(@Observes StartupEvent started) {
        loop.ring();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /**
     * A question.
     *
     * @param wanted a message waits for the answer
     * @param leasedUntil tells this question from one that is asked meanwhile
     * @param open why else it is asked; nothing if every payment has its end
     */
    private record Question(
            CheckoutId checkout,
            PaymentMethod method,
            int attempts,
            boolean wanted,
            OffsetDateTime leasedUntil,
            @Nullable Reason open) {

        OffsetDateTime leasedAt() {
            return leasedUntil.minus(LEASED_FOR);
        }
    }

    /** Never says that there is more to do: the pause between rounds is what keeps the provider's limit. */
    private Uni<Boolean> round() {
        if (clock.nanos() - quietUntil.get() < 0) {
            return Uni.createFrom().item(false);
        }
        return transactions.run(this::lease).chain(rows -> {
            List<Uni<Void>> asking = new ArrayList<>();
            for (Row row : rows) {
                asking.add(ask(question(row)));
            }
            return asking.isEmpty()
                    ? Uni.createFrom().item(false)
                    : Uni.join().all(asking).andCollectFailures().replaceWith(false);
        });
    }

    private Uni<RowSet<Row>> lease(Tx tx) {
        boolean seeks = rounds.getAndIncrement() % SEEKING_ROUNDS == 0;
        return (seeks ? seek(tx) : Uni.createFrom().voidItem())
                .chain(() -> tx.sql().query(LEASE, perSecond));
    }

    private Uni<Void> seek(Tx tx) {
        int most = perSecond * SEEKING_ROUNDS;
        return tx.sql()
                .query(FORGET)
                .chain(() -> tx.sql().query(SEEK, before(tx, openFor), most))
                .chain(() -> tx.sql().query(SEEK_REFUNDS, before(tx, refundFor), most))
                .replaceWithVoid();
    }

    private static OffsetDateTime before(Tx tx, Duration ago) {
        return tx.now().minus(ago).atOffset(ZoneOffset.UTC);
    }

    private static Question question(Row row) {
        String open = row.getString("open");
        return new Question(
                new CheckoutId(row.getUUID("checkout_id")),
                PaymentMethod.valueOf(row.getString("method")),
                row.getInteger("attempts"),
                row.getBoolean("wanted"),
                row.getOffsetDateTime("next_at"),
                open == null ? null : reason(open));
    }

    private static Reason reason(String status) {
        return switch (status) {
            case "UNKNOWN" -> Reason.UNKNOWN;
            case "OPEN" -> Reason.UNPAID;
            case "FAILED" -> Reason.FAILED;
            case "ISSUED" -> Reason.REFUND;
            default -> Reason.PENDING;
        };
    }

    private Uni<Void> ask(Question question) {
        if (!question.wanted() && question.open() == null) {
            return transactions
                    .run(tx -> tx.sql().query(ENDED, question.checkout().value()))
                    .replaceWithVoid();
        }
        return client.ask(question.checkout()).chain(answer -> switch (answer) {
            case Answer.Told told -> told(question, told.body());
            case Answer.NotKnown unknown -> nothing(question, "the provider does not know the checkout");
            case Answer.Later later -> {
                later.atLeast().ifPresent(wait -> quietUntil.set(clock.nanos() + wait.toNanos()));
                yield again(question, later.why(), later.atLeast().orElse(AFTER_FAILURE));
            }
        });
    }

    private Uni<Void> told(Question question, String body) {
        ProviderAnswer answer;
        try {
            answer = ProviderAnswer.read(body);
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf("the provider's answer about checkout %s: %s", question.checkout(), unreadable.getMessage());
            return again(question, String.valueOf(unreadable.getMessage()), AFTER_FAILURE);
        }
        return transactions
                .run(tx -> store(tx, question, answer)
                        .chain(() -> confirmed(tx, question, answer))
                        .chain(() -> next(tx, question, answer.told().size() + " facts")))
                .invoke(worker::ring);
    }

    private Uni<Void> store(Tx tx, Question question, ProviderAnswer answer) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Told told : answer.told()) {
            all = all.chain(() -> inbox.store(
                            tx,
                            new WebhookInbox.Arrival(
                                    WebhookEndpoints.provider(question.method()),
                                    addresses.environment(),
                                    "asked",
                                    SchemeName.STANDARD_WEBHOOKS,
                                    "asked",
                                    told.deliveryId(),
                                    "{}",
                                    Buffer.buffer(told.body())))
                    .replaceWithVoid());
        }
        return all;
    }

    private Uni<Void> confirmed(Tx tx, Question question, ProviderAnswer answer) {
        return question.wanted()
                ? queue.answered(tx, question.checkout().value(), answer.confirmed(), question.leasedAt())
                        .invoke(unconfirmed -> unconfirmed.forEach(provider -> metrics.unconfirmed(provider, 1)))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> nothing(Question question, String note) {
        return transactions.run(tx -> (question.wanted()
                        ? queue.answered(tx, question.checkout().value(), List.of(), question.leasedAt())
                        : Uni.createFrom().item(List.of()))
                .chain(() -> next(tx, question, note)));
    }

    private Uni<Void> next(Tx tx, Question question, String note) {
        Optional<Double> seconds = schedule.after(
                        question.attempts(),
                        question.method(),
                        question.open() == null ? Reason.PENDING : question.open())
                .map(wait -> wait.toMillis() / 1000.0);
        return tx.sql()
                .query(NEXT, question.checkout().value(), question.leasedUntil(), false, 0, note, seconds.orElse(null))
                .replaceWithVoid();
    }

    /** The question was not answered, which does not count as having been asked. */
    private Uni<Void> again(Question question, String why, Duration wait) {
        return transactions
                .run(tx -> tx.sql()
                        .query(
                                NEXT,
                                question.checkout().value(),
                                question.leasedUntil(),
                                question.wanted(),
                                1,
                                why,
                                wait.toMillis() / 1000.0))
                .replaceWithVoid();
    }
}
