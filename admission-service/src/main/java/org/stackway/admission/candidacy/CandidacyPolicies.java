package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stackway.admission.fact.ConferralFacts;
import org.stackway.admission.fact.EnrollmentFacts;
import org.stackway.admission.fact.EnrollmentFacts.Standing;
import org.stackway.admission.fact.GradeFacts;
import org.stackway.admission.fact.LearnerFacts;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.LearnerFact;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate.DeadlineChange;
import org.stackway.kit.command.Deadlines;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;

/**
 * What admission makes of grades and enrolments. Each fact is stored under its own stream and the candidacies concerned are
 * judged by the set of all facts, in the transaction of the fact: counts if graded and not dropped, whichever came first
 * (D22). Every handler takes its locks in one order: the programmes, then the learner.
 */
@ApplicationScoped
public class CandidacyPolicies implements Stances {

    private static final String SEEKING = "from CandidacyRow where learnerId in ?1 and seekingSince is not null";

    private final ProgrammeBook book;
    private final LearnerFacts learners;
    private final GradeFacts grades;
    private final Recomputation recomputation;
    private final Deadlines deadlines;

    CandidacyPolicies(
            ProgrammeBook book,
            LearnerFacts learners,
            GradeFacts grades,
            Recomputation recomputation,
            Deadlines deadlines) {
        this.book = book;
        this.learners = learners;
        this.grades = grades;
        this.recomputation = recomputation;
        this.deadlines = deadlines;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                aboutLearner(
                        LearnerRegistered.class,
                        "only who is registered can declare",
                        (event, rows) -> LearnerFacts.registered(event.learnerId(), rows)),
                new Stance.Merge<>(
                        CourseEnrolled.class,
                        "the learner's last activity (P-06)",
                        Handling.together(
                                CandidacyPolicies::learner,
                                this::hold,
                                (delivery, rows) -> {
                                    CourseEnrolled event = delivery.event();
                                    LearnerFacts.enrolled(event.learnerId(), event.enrolledAt(), rows);
                                    EnrollmentFacts.stands(event, Standing.ENROLLED, rows);
                                },
                                this::enrolled)),
                stands(
                        CourseDropped.class,
                        "for the record it never was, whether its grade is known already or comes later (EN-25)",
                        Standing.DROPPED),
                stands(DropReversed.class, "un-drops: a grade of it counts again", Standing.ENROLLED),
                stands(CourseWithdrawn.class, "a W is no attempt (P-29)", Standing.WITHDRAWN),
                graded(GradePosted.class, "performance: the pathway is judged anew", GradeFacts::posted),
                graded(
                        GradeChanged.class,
                        "performance changed, upwards or downwards (rule 3.25)",
                        GradeFacts::changed),
                graded(
                        GradeReplaced.class,
                        "the earlier attempt leaves the average while the later one stands (P-28)",
                        GradeFacts::replaced),
                graded(
                        GradeRestored.class,
                        "the earlier attempt counts again beside the later one (P-27)",
                        GradeFacts::restored),
                graded(GradeVoided.class, "the grade counts for nothing until it is posted anew", GradeFacts::voided),
                aboutLearner(
                        DegreeConferred.class,
                        "the candidacy has reached its end: CONFERRED",
                        (event, rows) -> ConferralFacts.conferred(
                                event.learnerId(), event.programme(), event.conferredAt(), rows)),
                aboutLearner(
                        CertificateConferred.class,
                        "the certificate is shown as conferred",
                        (event, rows) -> ConferralFacts.conferred(
                                event.learnerId(), event.certificate(), event.conferredAt(), rows)));
    }

    /** A fact that is stored under the learner's lock and judges nobody. */
    private <E extends LearnerFact> Stance<E> aboutLearner(Class<E> type, String why, BiConsumer<E, Rows> fact) {
        return new Stance.Merge<>(
                type,
                why,
                Handling.together(
                        CandidacyPolicies::learner,
                        (tx, deliveries) -> learners.claim(tx, learners(deliveries)),
                        (delivery, rows) -> told(delivery.event(), fact, rows),
                        (tx, deliveries) -> Uni.createFrom().voidItem()));
    }

    /** What the record says of a grade: stored, then judged. */
    private <E extends EnrollmentFact> Stance<E> graded(Class<E> type, String why, BiConsumer<E, Rows> fact) {
        return new Stance.Merge<>(
                type,
                why,
                Handling.together(
                        CandidacyPolicies::learner,
                        this::hold,
                        (delivery, rows) -> told(delivery.event(), fact, rows),
                        this::judge));
    }

    /** Where an enrolment stands: stored, then judged if it has a grade. */
    private <E extends EnrollmentFact> Stance<E> stands(Class<E> type, String why, Standing standing) {
        BiConsumer<E, Rows> fact = (event, rows) -> EnrollmentFacts.stands(event, standing, rows);
        return new Stance.Merge<>(
                type,
                why,
                Handling.together(
                        CandidacyPolicies::learner,
                        this::hold,
                        (delivery, rows) -> told(delivery.event(), fact, rows),
                        this::judgeGraded));
    }

    /** Every fact makes its learner known. */
    private static <E extends LearnerFact> void told(E event, BiConsumer<E, Rows> fact, Rows rows) {
        LearnerFacts.told(event.learnerId(), rows);
        fact.accept(event, rows);
    }

    private static List<LearnerId> learner(LearnerFact event) {
        return List.of(event.learnerId());
    }

    private static List<LearnerId> learners(List<? extends Delivery<? extends LearnerFact>> deliveries) {
        return deliveries.stream().map(delivery -> delivery.event().learnerId()).toList();
    }

    private Uni<Void> hold(Tx tx, List<? extends Delivery<? extends EnrollmentFact>> deliveries) {
        return book.hold(tx).chain(held -> learners.claim(tx, learners(deliveries)));
    }

    private Uni<Void> judge(Tx tx, List<? extends Delivery<? extends EnrollmentFact>> deliveries) {
        return book.hold(tx).chain(programmes -> recomputation.gradesChanged(tx, programmes, deliveries));
    }

    private Uni<Void> judgeGraded(Tx tx, List<? extends Delivery<? extends EnrollmentFact>> deliveries) {
        return grades.known(
                        tx,
                        deliveries.stream()
                                .map(delivery -> delivery.event().enrollmentId())
                                .toList())
                .chain(graded -> graded.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : judge(
                                tx,
                                deliveries.stream()
                                        .filter(delivery ->
                                                graded.contains(delivery.event().enrollmentId()))
                                        .toList()));
    }

    private Uni<Void> enrolled(Tx tx, List<Delivery<CourseEnrolled>> deliveries) {
        return judgeGraded(tx, deliveries)
                .chain(() -> tx.session()
                        .createQuery(SEEKING, CandidacyRow.class)
                        .setParameter(
                                1,
                                learners(deliveries).stream()
                                        .map(LearnerId::value)
                                        .toList())
                        .getResultList())
                .chain(seeking -> seeking.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : learners.lastEnrolledAt(tx, learners(deliveries))
                                .chain(last -> postponeInactivity(tx, seeking, last)));
    }

    private Uni<Void> postponeInactivity(Tx tx, List<CandidacyRow> seeking, Map<LearnerId, Instant> lastEnrolledAt) {
        Map<String, DeadlineChange> moved = new HashMap<>();
        for (CandidacyRow row : seeking) {
            Instant last = Objects.requireNonNull(lastEnrolledAt.get(new LearnerId(row.learnerId())));
            moved.put(
                    row.id().stream(),
                    CandidacyAggregate.inactivity(row.seekingSince().orElseThrow(), Optional.of(last)));
        }
        return deadlines.move(tx, moved);
    }
}
