package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stackway.enrollment.catalogue.CatalogueFacts;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelForLackOfTuition;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.learner.OnboardingFollower;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.DisputeEvent.TuitionDisputeResolved;
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
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;

/**
 * What sessions, exams, grades and tuition mean for enrolments. Each handler stores the fact under the enrolment's lock
 * and has the consequences drawn; none looks at what came before it.
 */
@ApplicationScoped
class EnrollmentPolicies implements Stances, OnboardingFollower {

    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final EnrollmentFactsTable facts;
    private final CatalogueFacts catalogue;

    EnrollmentPolicies(
            CommandRunner runner,
            EnrollmentAggregate enrollments,
            EnrollmentFactsTable facts,
            CatalogueFacts catalogue) {
        this.runner = runner;
        this.enrollments = enrollments;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(aboutOneEnrolment(), ofSessions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Stance<?>> aboutOneEnrolment() {
        return List.of(
                new Stance.Await<>(
                        FinalAssessmentAccessed.class,
                        "whoever opened the final must be graded; a drop asked for later than that is contested (P-01)",
                        EnrollmentPolicies::enrolment,
                        this::finalAccessed),
                new Stance.Await<>(
                        GradePosted.class,
                        "a graded enrolment is complete and its slot is free",
                        EnrollmentPolicies::enrolment,
                        (tx, delivery) -> learned(
                                tx,
                                delivery,
                                "completion-by-grade",
                                () -> facts.grade(
                                        tx,
                                        delivery.event().enrollmentId(),
                                        delivery.event().grade()))),
                new Stance.Await<>(
                        GradeVoided.class,
                        "a voided grade completes nothing; after a reversed drop it is posted anew",
                        EnrollmentPolicies::enrolment,
                        (tx, delivery) -> learned(
                                tx,
                                delivery,
                                "grade-voided",
                                () -> facts.grade(tx, delivery.event().enrollmentId(), null))),
                new Stance.Await<>(
                        TuitionDisputeResolved.class,
                        "a person may end a tuition dispute with a drop, whatever the window (BI-16)",
                        EnrollmentPolicies::enrolment,
                        this::disputeResolved),
                new Stance.Await<>(
                        TuitionUnavailable.class,
                        "what nobody can pay is cancelled",
                        EnrollmentPolicies::enrolment,
                        this::tuitionUnavailable),
                new Stance.Await<>(
                        TuitionAssessed.class,
                        "the amount is shown with what a drop gives back",
                        EnrollmentPolicies::enrolment,
                        (tx, delivery) -> facts.tuition(
                                tx,
                                delivery.event().enrollmentId(),
                                delivery.event().amount())));
    }

    private List<Stance<?>> ofSessions() {
        return List.of(new Stance.Merge<>(
                SessionClosed.class,
                "graded items are locked at the close; access is refused by the clock before that (SE-11)",
                this::sessionClosed));
    }

    private static List<String> enrolment(EnrollmentFact event) {
        return List.of("enrollment/" + event.enrollmentId());
    }

    private Uni<Void> finalAccessed(Tx tx, Delivery<FinalAssessmentAccessed> delivery) {
        FinalAssessmentAccessed event = delivery.event();
        return learned(
                tx,
                delivery,
                "proof-of-final-access",
                () -> facts.finalAccess(
                        tx, event.enrollmentId(), delivery.envelope().subject(), event.accessedAt()));
    }

    private Uni<Void> disputeResolved(Tx tx, Delivery<TuitionDisputeResolved> delivery) {
        TuitionDisputeResolved event = delivery.event();
        if (event.outcome() != DisputeOutcome.DROP_WITH_REFUND) {
            return Uni.createFrom().voidItem();
        }
        return learned(
                tx,
                delivery,
                "drop-by-dispute",
                () -> facts.disputeDrop(
                        tx, event.enrollmentId(), delivery.envelope().time()));
    }

    private Uni<Void> tuitionUnavailable(Tx tx, Delivery<TuitionUnavailable> delivery) {
        EnrollmentId id = delivery.event().enrollmentId();
        CancellationReason reason =
                switch (delivery.event().reason()) {
                    case NO_RATE_IN_FORCE -> CancellationReason.NO_RATE_IN_FORCE;
                };
        return facts.lock(tx, List.of(id))
                .chain(() -> runner.apply(
                        tx,
                        AggregateCommand.of(
                                enrollments,
                                id.wire(),
                                new CancelForLackOfTuition(reason),
                                delivery.causes("no-tuition"))))
                .replaceWithVoid();
    }

    private Uni<Void> sessionClosed(Tx tx, Delivery<SessionClosed> delivery) {
        CommandContext context = delivery.causes("lock-at-session-close");
        return facts.lockIn(tx, delivery.event().sessionId())
                .call(() -> catalogue.closed(tx, delivery.event().sessionId()))
                .chain(enrolments -> drawEach(tx, enrolments, context));
    }

    private Uni<Void> learned(
            Tx tx, Delivery<? extends EnrollmentFact> delivery, String policy, Supplier<Uni<Void>> store) {
        List<EnrollmentId> about = List.of(delivery.event().enrollmentId());
        return facts.lock(tx, about).chain(store::get).chain(() -> drawEach(tx, about, delivery.causes(policy)));
    }

    private Uni<Void> drawEach(Tx tx, List<EnrollmentId> enrolments, CommandContext context) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EnrollmentId enrolment : enrolments) {
            all = all.chain(() -> runner.apply(tx, draw(enrolment, context))).replaceWithVoid();
        }
        return all;
    }

    private AggregateCommand<?, ?, ?, ?> draw(EnrollmentId enrolment, CommandContext context) {
        return AggregateCommand.of(enrollments, enrolment.wire(), new DrawConsequences(), context);
    }

    /** Content of every course the learner is enrolled in opens (EN-19). */
    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> onboardingPassed(Tx tx, LearnerId learner, CommandContext context) {
        return facts.lockOf(tx, learner).map(enrolments -> enrolments.stream()
                .<AggregateCommand<?, ?, ?, ?>>map(enrolment -> draw(enrolment, context))
                .toList());
    }
}
