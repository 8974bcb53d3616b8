package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentFactsReader.About;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.learner.LearnerCommand.ProvisionStudentServices;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
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

    EnrollmentAggregate(
            EnrollmentFactsReader reader, EnrollmentLocks locks, CourseSlots slots, LearnerAggregate learners) {
        this.reader = reader;
        this.locks = locks;
        this.slots = slots;
        this.learners = learners;
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

    @Override
    public Uni<Void> project(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        return slots.follow(tx, changes);
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

    /** Being enrolled brings what comes with tuition; the learner's stream knows what is there already. */
    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactions(Tx tx, Change<Enrollment, EnrollmentEvent> change) {
        Optional<Recorded<EnrollmentEvent>> enrolled = change.events().stream()
                .filter(recorded -> recorded.event() instanceof CourseEnrolled)
                .findFirst();
        return Uni.createFrom()
                .item(enrolled.<List<AggregateCommand<?, ?, ?, ?>>>map(recorded -> List.of(AggregateCommand.of(
                                learners,
                                recorded.event().learnerId().wire(),
                                new ProvisionStudentServices(),
                                change.context()
                                        .causedBy(recorded.eventId(), Actor.policy("services-of-first-enrolment")))))
                        .orElseGet(List::of));
    }
}
