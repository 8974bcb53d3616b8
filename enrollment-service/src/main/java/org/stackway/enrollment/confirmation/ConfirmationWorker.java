package org.stackway.enrollment.confirmation;

import static org.stackway.kit.sql.Columns.instant;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.learner.Channel;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Sends the confirmations that are due until the gateway took them. Some are leased in one short transaction, sent outside of
 * any, and marked in another: a crash in between sends a message again, under the same id. Several nodes share the table.
 */
@ApplicationScoped
class ConfirmationWorker {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 50;
    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final int ERROR_CHARS = 300;

    /** A lease outlives the longest request, so that nobody else sends meanwhile. */
    private static final String LEASE = """
            UPDATE rm.confirmation c
            SET attempts = c.attempts + 1, next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT enrollment_id FROM rm.confirmation
              WHERE state = 'WAITING' AND next_at <= clock_timestamp()
              ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due, rm.enrollment e, rm.learner l, rm.session_fact s
            WHERE c.enrollment_id = due.enrollment_id AND e.enrollment_id = c.enrollment_id
              AND l.learner_id = c.learner_id AND s.session_id = e.session_id
            RETURNING c.enrollment_id, c.learner_id, c.attempts, e.title, s.name, s.timezone, e.drop_deadline,
                      l.email_provisioned_at, l.email_activated_at, l.onboarding_passed_at
            """;

    private static final String MARK = """
            UPDATE rm.confirmation c
            SET state = o.state, channel = o.channel, error = o.error,
                sent_at = CASE WHEN o.state = 'SENT' THEN clock_timestamp() END,
                next_at = clock_timestamp() + make_interval(secs => o.wait_millis / 1000.0)
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[])
                 AS o(enrollment_id, state, channel, error, wait_millis)
            WHERE c.enrollment_id = o.enrollment_id
            RETURNING c.state, c.since, c.sent_at, c.within_minutes
            """;

    private final Transactions transactions;
    private final PersonalData personalData;
    private final MailGateway mail;
    private final ConfirmationMetrics metrics;
    private final BackgroundLoop loop;

    ConfirmationWorker(
            Vertx vertx,
            Transactions transactions,
            PersonalData personalData,
            MailGateway mail,
            ConfirmationMetrics metrics) {
        this.transactions = transactions;
        this.personalData = personalData;
        this.mail = mail;
        this.metrics = metrics;
        this.loop = new BackgroundLoop("confirmations", vertx, PAUSE, this::pass);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** A confirmation on its way; without an address nobody is there to write to. */
    private record Due(
            ConfirmationLetter letter,
            LearnerId learner,
            Channel.Kind channel,
            int attempts,
            Optional<String> address) {

        Due at(Optional<String> found) {
            return new Due(letter, learner, channel, attempts, found);
        }
    }

    private enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private record Outcome(Due due, State state, @Nullable String error) {}

    private Uni<Boolean> pass() {
        return transactions.run(this::lease).chain(due -> {
            if (due.isEmpty()) {
                return metrics.look().replaceWith(false);
            }
            return Uni.join()
                    .all(due.stream().map(this::send).toList())
                    .andFailFast()
                    .chain(outcomes -> transactions.run(tx -> mark(tx, outcomes)))
                    .chain(metrics::look)
                    .replaceWith(due.size() == BATCH);
        });
    }

    private Uni<List<Due>> lease(Tx tx) {
        return tx.sql().query(LEASE, BATCH).chain(rows -> {
            List<Due> due = new ArrayList<>();
            rows.forEach(row -> due.add(due(row)));
            if (due.isEmpty()) {
                return Uni.createFrom().item(due);
            }
            List<LearnerId> learners = due.stream().map(Due::learner).distinct().toList();
            return personalData
                    .read(tx, learners)
                    .chain(profiles -> personalData.addresses(tx, learners).map(addresses -> due.stream()
                            .map(one -> one.at(address(one, profiles, addresses)))
                            .toList()));
        });
    }

    private static Optional<String> address(
            Due due, Map<LearnerId, Profile> profiles, Map<LearnerId, String> addresses) {
        return switch (due.channel()) {
            case PERSONAL -> Optional.ofNullable(profiles.get(due.learner())).map(Profile::email);
            case INSTITUTION -> Optional.ofNullable(addresses.get(due.learner()));
        };
    }

    private static Due due(Row row) {
        return new Due(
                new ConfirmationLetter(
                        new EnrollmentId(row.getUUID("enrollment_id")),
                        row.getString("title"),
                        row.getString("name"),
                        instant(row, "drop_deadline"),
                        ZoneId.of(row.getString("timezone")),
                        instant(row, "onboarding_passed_at").isPresent()),
                new LearnerId(row.getUUID("learner_id")),
                Channel.kind(instant(row, "email_provisioned_at"), instant(row, "email_activated_at")),
                row.getInteger("attempts"),
                Optional.empty());
    }

    private Uni<Outcome> send(Due due) {
        return due.address()
                .map(address -> mail.send(due.letter().to(address))
                        .map(taken -> new Outcome(due, State.SENT, null))
                        .onFailure()
                        .recoverWithItem(failure -> new Outcome(due, State.WAITING, said(failure))))
                .orElseGet(() -> Uni.createFrom().item(new Outcome(due, State.GIVEN_UP, "there is no address")));
    }

    private static String said(Throwable failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), ERROR_CHARS));
    }

    private Uni<Void> mark(Tx tx, List<Outcome> outcomes) {
        return tx.sql()
                .query(
                        MARK,
                        outcomes.stream()
                                .map(one -> one.due().letter().enrolment().value())
                                .toArray(UUID[]::new),
                        texts(outcomes.stream().map(one -> one.state().name())),
                        texts(outcomes.stream().map(one -> one.due().channel().name())),
                        outcomes.stream().map(Outcome::error).toArray(String[]::new),
                        outcomes.stream()
                                .map(one -> waitMillis(one.due().attempts()))
                                .toArray(Long[]::new))
                .invoke(rows -> rows.forEach(row -> {
                    if (State.valueOf(row.getString("state")) == State.SENT) {
                        metrics.sent(
                                instant(row, "since").orElseThrow(),
                                instant(row, "sent_at").orElseThrow(),
                                new ConfirmationObjective(Duration.ofMinutes(row.getInteger("within_minutes"))));
                    }
                }))
                .replaceWithVoid();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Doubles from 200 ms up to the longest. */
    static long waitMillis(int attempts) {
        return Math.min(LONGEST_WAIT_MILLIS, 100L << Math.min(attempts, 10));
    }
}
