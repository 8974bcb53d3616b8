package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.enrollment.confirmation.Confirmations;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentFactsReader.About;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.learner.LearnerCommand;
import org.stackway.enrollment.learner.LearnerCommand.EndStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.ProvisionStudentServices;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;

/** Streams {@code enrollment/<enrollmentId>}. */
@ApplicationScoped
public class EnrollmentAggregate implements Aggregate<Enrollment, EnrollmentCommand, EnrollmentEvent, EnrollmentFacts> {

    /** The deadline at which an unpaid request expires; payments on their way move it. */
    static final String PAY_BY = "pay-by";

    private static final EnrollmentDecider DECIDER = new EnrollmentDecider();

    private final EnrollmentFactsReader reader;
    private final EnrollmentLocks locks;
    private final CourseSlots slots;
    private final LearnerAggregate learners;
    private final Confirmations confirmations;
    private final CommandRunner runner;

    EnrollmentAggregate(
            EnrollmentFactsReader reader,
            EnrollmentLocks locks,
            CourseSlots slots,
            LearnerAggregate learners,
            Confirmations confirmations,
            CommandRunner runner) {
        this.reader = reader;
        this.locks = locks;
        this.slots = slots;
        this.learners = learners;
        this.confirmations = confirmations;
        this.runner = runner;
    }

    @Override
    public String category() {
        return "enrollment";
    }

    @Override
    public Class<EnrollmentEvent> eventType() {
        return EnrollmentEvent.class;
    }

    @Override
    public Decider<Enrollment, EnrollmentCommand, EnrollmentEvent, EnrollmentFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<EnrollmentFacts>> facts(Tx tx, List<Asked<Enrollment, EnrollmentCommand>> asked) {
        List<EnrollmentId> existing = asked.stream()
                .filter(one -> one.state().exists())
                .map(one -> one.state().requested().enrollmentId())
                .toList();
        List<Optional<About>> about =
                asked.stream().map(EnrollmentAggregate::about).toList();
        return (existing.isEmpty() ? Uni.createFrom().voidItem() : locks.lock(tx, existing))
                .chain(() -> reader.read(tx, about));
    }

    private static Optional<About> about(Asked<Enrollment, EnrollmentCommand> one) {
        if (one.state().exists()) {
            return Optional.of(About.of(one.state()));
        }
        return one.command() instanceof RequestEnrollment request
                ? Optional.of(new About(request.enrollmentId(), request.learnerId(), request.offeringId()))
                : Optional.empty();
    }

    @Override
    public Optional<ReadModel.Own<Enrollment, EnrollmentEvent>> readModel() {
        return Optional.of(EnrollmentProjector.MODEL);
    }

    /**
     * So it is for restored events too. Who was enrolled before the store was lost may have been told or not, nobody knows: the
     * confirmation is due again, under the same id, by which the gateway knows one that it delivered (EN-03).
     */
    @Override
    public Uni<Void> project(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        return slots.follow(tx, changes)
                .chain(() -> confirmations.open(tx, enrolled(changes)))
                .chain(() -> holdLearners(tx, changes));
    }

    /**
     * Of a seat that begins and one that ends at the same time, the later one sees the other: what comes with the last seat
     * neither goes with one although there is another, nor stays although there is none (BI-26).
     */
    private Uni<Void> holdLearners(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        Set<String> moved = changes.stream()
                .filter(change -> begun(change).isPresent() || ended(change))
                .map(change -> change.after().requested().learnerId().wire())
                .collect(Collectors.toSet());
        return moved.isEmpty() ? Uni.createFrom().voidItem() : runner.hold(tx, learners, moved);
    }

    private static List<Confirmations.Enrolled> enrolled(List<Change<Enrollment, EnrollmentEvent>> changes) {
        return changes.stream()
                .flatMap(change -> change.events().stream())
                .flatMap(recorded -> recorded.event() instanceof CourseEnrolled told
                        ? Stream.of(told)
                        : Stream.<CourseEnrolled>empty())
                .map(told -> new Confirmations.Enrolled(told.enrollmentId(), told.learnerId(), told.owningProgramme()))
                .toList();
    }

    @Override
    public List<DeadlineChange> deadlines(Change<Enrollment, EnrollmentEvent> change) {
        if (change.created()) {
            return List.of(DeadlineChange.set(PAY_BY, change.after().requested().payBy()));
        }
        boolean waited = change.before().status() == EnrollmentStatus.PENDING_PAYMENT;
        boolean waits = change.after().status() == EnrollmentStatus.PENDING_PAYMENT;
        return waited && !waits ? List.of(DeadlineChange.clear(PAY_BY)) : List.of();
    }

    @Override
    public Optional<EnrollmentCommand> due(String id, String kind, Instant dueAt) {
        return kind.equals(PAY_BY) ? Optional.of(new ExpireUnpaid()) : Optional.empty();
    }

    /**
     * A request may bring advice (EN-28, EN-29). Being enrolled brings what comes with tuition, and the last enrolment takes it
     * away again (BI-26).
     */
    @Override
    public List<AggregateCommand<?, ?, ?, ?>> reactions(Change<Enrollment, EnrollmentEvent> change) {
        List<AggregateCommand<?, ?, ?, ?>> commands = new ArrayList<>();
        if (change.created()) {
            EnrollmentAdvice.toldToLearner(change.after(), change.facts(EnrollmentFacts.class))
                    .ifPresent(advice ->
                            commands.add(ofLearner(change, change.events().getFirst(), advice, "advice-about-load")));
        }
        begun(change)
                .ifPresent(cause -> commands.add(
                        ofLearner(change, cause, new ProvisionStudentServices(), "services-of-first-enrolment")));
        if (ended(change)) {
            commands.add(ofLearner(
                    change, change.events().getLast(), new EndStudentServices(), "services-end-with-enrolment"));
        }
        return commands;
    }

    /** The event by which the seat began, also one that ended with the same change. */
    private static Optional<Recorded<EnrollmentEvent>> begun(Change<Enrollment, EnrollmentEvent> change) {
        return change.events().stream()
                .filter(recorded -> recorded.event() instanceof CourseEnrolled)
                .findFirst()
                .or(() -> has(change) && !had(change)
                        ? Optional.of(change.events().getLast())
                        : Optional.empty());
    }

    private static boolean ended(Change<Enrollment, EnrollmentEvent> change) {
        return !has(change) && (had(change) || begun(change).isPresent());
    }

    private static boolean had(Change<Enrollment, EnrollmentEvent> change) {
        return change.before().status() == EnrollmentStatus.ENROLLED;
    }

    private static boolean has(Change<Enrollment, EnrollmentEvent> change) {
        return change.after().status() == EnrollmentStatus.ENROLLED;
    }

    private AggregateCommand<?, ?, ?, ?> ofLearner(
            Change<Enrollment, EnrollmentEvent> change,
            Recorded<EnrollmentEvent> cause,
            LearnerCommand command,
            String policy) {
        return AggregateCommand.of(
                learners,
                change.after().requested().learnerId().wire(),
                command,
                change.context().causedBy(cause.eventId(), Actor.policy(policy)));
    }

    @Override
    public List<NextAction> nextActions(
            Asked<Enrollment, EnrollmentCommand> asked,
            EnrollmentFacts facts,
            Decision.Refused<EnrollmentEvent> refused) {
        return EnrollmentActions.after(asked.command(), asked.state(), facts, refused);
    }
}
