package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.fact.LearnerFacts;

/**
 * What the record makes of enrolments. All of it comes from one enrolment's own stream, whose order is promised, so each
 * event simply sets where the enrolment stands and lets the record follow.
 */
@ApplicationScoped
public class RecordPolicies implements Stances {

    private static final String POLICY = "record-follows-enrollment";

    private final EnrollmentFacts enrollments;
    private final LearnerFacts learners;
    private final RecordAggregate records;
    private final CommandRunner runner;

    RecordPolicies(EnrollmentFacts enrollments, LearnerFacts learners, RecordAggregate records, CommandRunner runner) {
        this.enrollments = enrollments;
        this.learners = learners;
        this.records = records;
        this.runner = runner;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        LearnerRegistered.class,
                        "a record can be read for every learner there is",
                        (tx, delivery) ->
                                learners.registered(tx, delivery.event().learnerId())),
                new Stance.Merge<>(
                        CourseEnrolled.class,
                        "in progress from now on, gradable after CLASSES_END",
                        (tx, delivery) -> enrollments.enrolled(tx, delivery.event())),
                stands(CourseDropped.class, Standing.DROPPED, "the drop, being earlier, wins over a posted grade"),
                stands(DropReversed.class, Standing.ENROLLED, "un-drops: a voided grade is posted anew"),
                stands(CourseWithdrawn.class, Standing.WITHDRAWN, "a W is recorded"));
    }

    private <E extends EnrollmentEvent> Stance<E> stands(Class<E> type, Standing standing, String why) {
        return new Stance.Merge<>(type, why, (tx, delivery) -> follow(tx, delivery, standing));
    }

    /** First the fact, whose row lock waits for a grade in flight, then the record. */
    private Uni<Void> follow(Tx tx, Delivery<? extends EnrollmentFact> delivery, Standing standing) {
        EnrollmentFact event = delivery.event();
        return enrollments
                .stands(tx, event.enrollmentId(), standing)
                .chain(known -> known
                        ? runner.apply(
                                        tx,
                                        AggregateCommand.of(
                                                records,
                                                event.learnerId().wire(),
                                                new RecordCommand.Reconcile(event.enrollmentId()),
                                                delivery.causes(POLICY)))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
