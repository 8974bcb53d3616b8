package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.enrollment.catalogue.CatalogueFacts;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelForLackOfTuition;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.learner.LearnerFollower;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.FactProjector;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * What sessions, exams, grades and tuition mean for enrolments. Each handler stores the fact under the enrolment's lock
 * and has the consequences drawn; none looks at what came before it.
 */
@ApplicationScoped
class EnrollmentPolicies implements Stances, ForeignReadModels, LearnerFollower {

    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final EnrollmentLocks locks;
    private final SessionLocking locking;

    EnrollmentPolicies(
            CommandRunner runner, EnrollmentAggregate enrollments, EnrollmentLocks locks, SessionLocking locking) {
        this.runner = runner;
        this.enrollments = enrollments;
        this.locks = locks;
        this.locking = locking;
    }

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(aboutOneEnrolment(), ofSessions())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ReadModel.Foreign> foreign() {
        return ToldFacts.MODELS;
    }

    private List<Stance<?>> aboutOneEnrolment() {
        return List.of(
                learned(
                        FinalAssessmentAccessed.class,
                        "whoever opened the final must be graded; a drop asked for later than that is contested (P-01)",
                        "proof-of-final-access",
                        (delivery, rows) -> ToldFacts.finalAccess(
                                delivery.event().enrollmentId(),
                                delivery.envelope().subject(),
                                delivery.event().accessedAt(),
                                rows)),
                learned(
                        GradePosted.class,
                        "a graded enrolment is complete and its slot is free",
                        "completion-by-grade",
                        (delivery, rows) -> ToldFacts.grade(
                                delivery.event().enrollmentId(),
                                delivery.event().grade(),
                                rows)),
                learned(
                        GradeVoided.class,
                        "a voided grade completes nothing; after a reversed drop it is posted anew",
                        "grade-voided",
                        (delivery, rows) -> ToldFacts.grade(delivery.event().enrollmentId(), null, rows)),
                learned(
                        TuitionDisputeResolved.class,
                        "a person may end a tuition dispute with a drop, whatever the window (BI-16)",
                        "drop-by-dispute",
                        EnrollmentPolicies::disputeResolved),
                new Stance.Await<>(
                        TuitionUnavailable.class,
                        "what nobody can pay is cancelled",
                        EnrollmentPolicies::enrolment,
                        Handling.<TuitionUnavailable>reaction(this::tuitionUnavailable)
                                .under(this::lock)),
                new Stance.Await<>(
                        TuitionAssessed.class,
                        "the amount is shown with what a drop gives back",
                        EnrollmentPolicies::enrolment,
                        Handling.facts((delivery, rows) -> ToldFacts.tuition(
                                delivery.event().enrollmentId(),
                                delivery.event().amount(),
                                rows))));
    }

    private List<Stance<?>> ofSessions() {
        return List.of(
                new Stance.Merge<>(
                        CourseCatalogued.class,
                        "earlier work counts by the version of the content (EN-18); what waited for it is judged",
                        Handling.<CourseCatalogued>facts(
                                        (delivery, rows) -> CatalogueFacts.catalogued(delivery.event(), rows))
                                .then(this::firstCatalogued)),
                new Stance.Merge<>(
                        SessionClosed.class,
                        "graded items are locked at the close; access is refused by the clock before that (SE-11)",
                        Handling.<SessionClosed>facts((delivery, rows) ->
                                        CatalogueFacts.closed(delivery.event().sessionId(), rows))
                                .then((tx, delivery) -> locking.open(
                                        tx, delivery.event().sessionId(), delivery.causes("lock-at-session-close")))));
    }

    /** Who was enrolled before the course's entry came waits for it with their earlier work; later entries change nothing. */
    private Uni<Void> firstCatalogued(Tx tx, Delivery<CourseCatalogued> delivery) {
        if (delivery.envelope().streamVersion() > 1) {
            return Uni.createFrom().voidItem();
        }
        return locks.lockWithPriorWork(tx, delivery.event().courseCode())
                .chain(enrolments -> InTurn.each(
                        enrolments, enrolment -> runner.apply(tx, draw(enrolment, delivery.causes("prior-progress")))));
    }

    private static List<String> enrolment(EnrollmentFact event) {
        return List.of("enrollment/" + event.enrollmentId());
    }

    /** Stored under the enrolment's lock; then its consequences are drawn. What they are depends on the learner's other enrolments. */
    private <E extends EnrollmentFact> Stance<E> learned(
            Class<E> type, String why, String policy, FactProjector<E> fact) {
        return new Stance.Await<>(
                type,
                why,
                EnrollmentPolicies::enrolment,
                Handling.together(
                        event -> List.of(event.learnerId()),
                        (tx, deliveries) -> locks.lock(
                                tx,
                                deliveries.stream()
                                        .map(delivery -> delivery.event().enrollmentId())
                                        .toList()),
                        fact,
                        (tx, deliveries) -> runner.applyAll(
                                tx,
                                deliveries.stream()
                                        .map(delivery -> drawn(delivery, policy))
                                        .toList())));
    }

    private List<AggregateCommand<?, ?, ?, ?>> drawn(Delivery<? extends EnrollmentFact> delivery, String policy) {
        return List.of(draw(delivery.event().enrollmentId(), delivery.causes(policy)));
    }

    private Uni<Void> lock(Tx tx, Delivery<? extends EnrollmentFact> delivery) {
        return locks.lock(tx, List.of(delivery.event().enrollmentId()));
    }

    private static void disputeResolved(Delivery<TuitionDisputeResolved> delivery, Rows rows) {
        if (delivery.event().outcome() == DisputeOutcome.DROP_WITH_REFUND) {
            ToldFacts.disputeDrop(
                    delivery.event().enrollmentId(), delivery.envelope().time(), rows);
        }
    }

    private Uni<Void> tuitionUnavailable(Tx tx, Delivery<TuitionUnavailable> delivery) {
        EnrollmentId id = delivery.event().enrollmentId();
        CancellationReason reason =
                switch (delivery.event().reason()) {
                    case NO_RATE_IN_FORCE -> CancellationReason.NO_RATE_IN_FORCE;
                };
        return runner.apply(
                        tx,
                        AggregateCommand.of(
                                enrollments,
                                id.wire(),
                                new CancelForLackOfTuition(reason),
                                delivery.causes("no-tuition")))
                .replaceWithVoid();
    }

    private AggregateCommand<?, ?, ?, ?> draw(EnrollmentId enrolment, CommandContext context) {
        return AggregateCommand.of(enrollments, enrolment.wire(), new DrawConsequences(), context);
    }

    @Override
    public Uni<Void> hold(Tx tx, Collection<LearnerId> learners) {
        return locks.lockAllOf(tx, learners);
    }

    /** Content of every course the learner is enrolled in opens (EN-19), and earlier work is judged (EN-14). */
    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> follow(Tx tx, LearnerId learner, CommandContext context) {
        return locks.lockOf(tx, learner).map(enrolments -> enrolments.stream()
                .<AggregateCommand<?, ?, ?, ?>>map(enrolment -> draw(enrolment, context))
                .toList());
    }
}
