package org.stackway.billing.tuitiondispute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.billing.ledger.ChargeTimeline;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.ledger.LedgerReader;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.AddEvidence;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Open;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Resolve;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charge;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charged;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Streams {@code tuition-dispute/<disputeId>}. */
@ApplicationScoped
public class TuitionDisputeAggregate
        implements Aggregate<TuitionDispute, TuitionDisputeCommand, TuitionDisputeEvent, TuitionDisputeFacts> {

    private static final TuitionDisputeDecider DECIDER = new TuitionDisputeDecider();
    private static final String CHARGES = """
            SELECT c.enrollment_id, c.learner_id, c.offering_id, c.session_id, c.course_code, c.owning_programme, o.dispute_id
            FROM rm.charge c LEFT JOIN document.open_tuition_dispute o USING (enrollment_id)
            WHERE c.enrollment_id = ANY ($1::uuid[])
            """;
    /** Without ON CONFLICT: of two that are opened at once, one fails here and is decided again (D9). */
    private static final String CLAIM =
            "INSERT INTO document.open_tuition_dispute (enrollment_id, dispute_id) VALUES ($1, $2)";

    private static final String RELEASE = "DELETE FROM document.open_tuition_dispute WHERE dispute_id = $1";

    private final LedgerReader ledger;
    private final RefundPolicy refunds;
    private final DisputeWords words;

    TuitionDisputeAggregate(LedgerReader ledger, RefundPolicy refunds, DisputeWords words) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.words = words;
    }

    @Override
    public String category() {
        return "tuition-dispute";
    }

    @Override
    public Class<TuitionDisputeEvent> eventType() {
        return TuitionDisputeEvent.class;
    }

    @Override
    public Decider<TuitionDispute, TuitionDisputeCommand, TuitionDisputeEvent, TuitionDisputeFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<TuitionDisputeFacts>> facts(Tx tx, List<Asked<TuitionDispute, TuitionDisputeCommand>> asked) {
        List<EnrollmentId> enrollments = asked.stream()
                .map(TuitionDisputeAggregate::about)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        UUID[] ids = enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return tx.sql().query(CHARGES, (Object) ids).chain(rows -> ledger.ofEnrollments(tx, enrollments)
                .map(money -> {
                    Map<EnrollmentId, TuitionDisputeFacts> found = new HashMap<>();
                    rows.forEach(row -> {
                        EnrollmentId id = new EnrollmentId(row.getUUID("enrollment_id"));
                        found.put(id, facts(row, Optional.ofNullable(money.get(id))));
                    });
                    return asked.stream()
                            .map(one -> about(one)
                                    .map(found::get)
                                    .orElse(new TuitionDisputeFacts(Optional.empty(), Optional.empty())))
                            .toList();
                }));
    }

    private static Optional<EnrollmentId> about(Asked<TuitionDispute, TuitionDisputeCommand> asked) {
        return asked.command() instanceof Open open
                ? Optional.of(open.enrollmentId())
                : asked.state().opened().map(TuitionDisputeOpened::enrollmentId);
    }

    private static TuitionDisputeFacts facts(Row row, Optional<EnrollmentMoney> money) {
        UUID open = row.getUUID("dispute_id");
        String programme = row.getString("owning_programme");
        Optional<Charge> charge = money.flatMap(EnrollmentMoney::charge)
                .filter(one -> programme != null)
                .flatMap(one -> ChargeTimeline.of(money.orElseThrow())
                        .status()
                        .map(status -> new Charge(one.amount(), status, ProgrammeCode.parse(programme))));
        Charged charged = new Charged(
                new LearnerId(row.getUUID("learner_id")),
                OfferingId.parse(row.getString("offering_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                charge,
                money.filter(one -> one.seat().enrolledAt() != null
                                && (one.seat().droppedAt() == null || one.seat().reversedAt() != null))
                        .isPresent(),
                money.filter(one -> one.fundings().stream().anyMatch(EnrollmentMoney.FundingPart::live))
                        .isPresent());
        return new TuitionDisputeFacts(
                Optional.of(charged), open == null ? Optional.empty() : Optional.of(new DisputeId(open)));
    }

    @Override
    public Optional<ReadModel.Own<TuitionDispute, TuitionDisputeEvent>> readModel() {
        return Optional.of(TuitionDisputeProjector.MODEL);
    }

    /** A decision changes what is owed: it takes turns with every other fact about the learner's money. */
    @Override
    public Uni<Void> project(Tx tx, List<Change<TuitionDispute, TuitionDisputeEvent>> changes) {
        return InTurn.each(
                changes.stream().flatMap(change -> change.events().stream()).toList(),
                recorded -> follow(tx, recorded.event()));
    }

    private static Uni<Void> follow(Tx tx, TuitionDisputeEvent event) {
        return switch (event) {
            case TuitionDisputeOpened opened ->
                tx.sql()
                        .query(
                                CLAIM,
                                opened.enrollmentId().value(),
                                opened.disputeId().value())
                        .replaceWithVoid();
            case TuitionDisputeEvidenceAdded added -> Uni.createFrom().voidItem();
            case TuitionDisputeResolved resolved ->
                LearnerLock.take(tx, resolved.learnerId())
                        .chain(() ->
                                tx.sql().query(RELEASE, resolved.disputeId().value()))
                        .replaceWithVoid();
        };
    }

    /** What was said stays out of events (D14). */
    @Override
    public Uni<Void> keep(Tx tx, TuitionDisputeCommand command, Change<TuitionDispute, TuitionDisputeEvent> change) {
        return switch (command) {
            case Open open -> keep(tx, change, 0, open.words());
            case AddEvidence add -> keep(tx, change, change.after().evidence(), add.words());
            case Resolve resolve -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> keep(Tx tx, Change<TuitionDispute, TuitionDisputeEvent> change, int number, String said) {
        TuitionDisputeOpened about = change.after().known();
        return words.keep(
                tx,
                about.disputeId(),
                about.learnerId(),
                number,
                said,
                change.context().actor().wire());
    }

    /** A credit of tuition that was paid goes back to the payer; a drop is enrollment-service's to make. */
    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(
            Tx tx, Change<TuitionDispute, TuitionDisputeEvent> change) {
        return change.after()
                .resolved()
                .filter(resolved -> resolved.outcome() == DisputeOutcome.CREDIT)
                .map(resolved -> refunds.commands(tx, List.of(resolved.enrollmentId()), change.context()))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }
}
