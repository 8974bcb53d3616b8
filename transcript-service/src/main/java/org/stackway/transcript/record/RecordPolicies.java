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
import org.stackway.kit.consumer.Handling;
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
    private final RecordAggregate records;
    private final CommandRunner runner;

    RecordPolicies(EnrollmentFacts enrollments, RecordAggregate records, CommandRunner runner) {
        this.enrollments = enrollments;
        this.records = records;
        this.runner = runner;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        LearnerRegistered.class,
                        "a record can be read for every learner there is",
                        Handling.facts((delivery, rows) ->
                                LearnerFacts.registered(delivery.event().learnerId(), rows))),
                new Stance.Merge<>(
                        CourseEnrolled.class,
                        "in progress from now on, gradable after CLASSES_END",
                        Handling.facts((delivery, rows) -> EnrollmentFacts.enrolled(delivery.event(), rows))),
                stands(CourseDropped.class, Standing.DROPPED, "the drop, being earlier, wins over a posted grade"),
                stands(DropReversed.class, Standing.ENROLLED, "un-drops: a voided grade is posted anew"),
                stands(CourseWithdrawn.class, Standing.WITHDRAWN, "a W is recorded"));
    }

    private <E extends EnrollmentEvent> Stance<E> stands(Class<E> type, Standing standing, String why) {
        Handling<E> fact = Handling.facts(
                (delivery, rows) -> EnrollmentFacts.stands(delivery.event().enrollmentId(), standing, rows));
        return new Stance.Merge<>(type, why, fact.then(this::follow));
    }

    /** The fact's row lock has waited for a grade in flight; now the record follows, if there is anything to follow. */
    private Uni<Void> follow(Tx tx, Delivery<? extends EnrollmentFact> delivery) {
        EnrollmentFact event = delivery.event();
        return enrollments
                .find(tx, event.enrollmentId())
                .chain(known -> known.isPresent()
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
