package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stackway.admission.fact.ConferralFacts;
import org.stackway.admission.fact.EnrollmentFacts;
import org.stackway.admission.fact.EnrollmentFacts.Standing;
import org.stackway.admission.fact.GradeFacts;
import org.stackway.admission.fact.LearnerFacts;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.admission.programme.Programmes;
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
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.Credential;
import org.stackway.kit.command.Deadlines;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;

/**
 * What admission makes of grades and enrolments. Each fact is stored under its own stream and the candidacies concerned are
 * judged by the set of all facts, in the transaction of the fact: counts if graded and not dropped, whichever came first
 * (D22). Every handler takes its locks in one order: the programmes, then the learner.
 */
@ApplicationScoped
public class CandidacyPolicies implements Stances {

    private static final String POLICY = "admission-by-performance";
    private static final String SEEKING = "from CandidacyRow where learnerId = ?1 and seekingSince is not null";

    private final ProgrammeBook book;
    private final LearnerFacts learners;
    private final EnrollmentFacts enrollments;
    private final GradeFacts grades;
    private final ConferralFacts conferrals;
    private final Recomputation recomputation;
    private final Deadlines deadlines;

    CandidacyPolicies(
            ProgrammeBook book,
            LearnerFacts learners,
            EnrollmentFacts enrollments,
            GradeFacts grades,
            ConferralFacts conferrals,
            Recomputation recomputation,
            Deadlines deadlines) {
        this.book = book;
        this.learners = learners;
        this.enrollments = enrollments;
        this.grades = grades;
        this.conferrals = conferrals;
        this.recomputation = recomputation;
        this.deadlines = deadlines;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        LearnerRegistered.class,
                        "only who is registered can declare",
                        (tx, delivery) -> claimed(
                                tx,
                                delivery.event(),
                                () -> learners.registered(tx, delivery.event().learnerId()))),
                new Stance.Merge<>(CourseEnrolled.class, "the learner's last activity (P-06)", this::enrolled),
                new Stance.Merge<>(
                        CourseDropped.class,
                        "for the record it never was, whether its grade is known already or comes later (EN-25)",
                        (tx, delivery) -> stands(tx, delivery, Standing.DROPPED)),
                new Stance.Merge<>(
                        DropReversed.class,
                        "un-drops: a grade of it counts again",
                        (tx, delivery) -> stands(tx, delivery, Standing.ENROLLED)),
                new Stance.Merge<>(
                        CourseWithdrawn.class,
                        "a W is no attempt (P-29)",
                        (tx, delivery) -> stands(tx, delivery, Standing.WITHDRAWN)),
                new Stance.Merge<>(
                        GradePosted.class,
                        "performance: the pathway is judged anew",
                        (tx, delivery) -> graded(tx, delivery, () -> grades.posted(tx, delivery.event()))),
                new Stance.Merge<>(
                        GradeChanged.class,
                        "performance changed, upwards or downwards (rule 3.25)",
                        (tx, delivery) -> graded(tx, delivery, () -> grades.changed(tx, delivery.event()))),
                new Stance.Merge<>(
                        GradeReplaced.class,
                        "the earlier attempt leaves the average while the later one stands (P-28)",
                        (tx, delivery) -> graded(tx, delivery, () -> grades.replaced(tx, delivery.event()))),
                new Stance.Merge<>(
                        GradeVoided.class,
                        "the grade counts for nothing until it is posted anew",
                        (tx, delivery) -> graded(tx, delivery, () -> grades.voided(tx, delivery.event()))),
                new Stance.Merge<>(
                        DegreeConferred.class,
                        "the candidacy has reached its end: CONFERRED",
                        (tx, delivery) -> conferred(
                                tx,
                                delivery.event(),
                                delivery.event().programme(),
                                delivery.event().conferredAt())),
                new Stance.Merge<>(
                        CertificateConferred.class,
                        "the certificate is shown as conferred",
                        (tx, delivery) -> conferred(
                                tx,
                                delivery.event(),
                                delivery.event().certificate(),
                                delivery.event().conferredAt())));
    }

    /** Changes a fact about the learner under the learner's lock. */
    private Uni<Void> claimed(Tx tx, LearnerFact about, Supplier<Uni<Void>> change) {
        return learners.claim(tx, about.learnerId()).chain(ignored -> change.get());
    }

    private Uni<Void> conferred(Tx tx, LearnerFact about, Credential credential, Instant at) {
        return claimed(tx, about, () -> conferrals.conferred(tx, about.learnerId(), credential, at));
    }

    /** Stores what the record says of a grade, then judges. */
    private Uni<Void> graded(Tx tx, Delivery<? extends EnrollmentFact> delivery, Supplier<Uni<Void>> change) {
        return book.hold(tx).chain(programmes -> claimed(tx, delivery.event(), change)
                .chain(() -> judge(tx, programmes, delivery)));
    }

    /** Stores where the enrolment stands, then judges if it has a grade. */
    private Uni<Void> stands(Tx tx, Delivery<? extends EnrollmentFact> delivery, Standing standing) {
        EnrollmentFact event = delivery.event();
        return book.hold(tx).chain(programmes -> learners.claim(tx, event.learnerId())
                .chain(() -> enrollments.stands(tx, event, standing))
                .chain(graded -> graded
                        ? judge(tx, programmes, delivery)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> judge(Tx tx, Programmes programmes, Delivery<? extends EnrollmentFact> delivery) {
        return recomputation.gradeChanged(
                tx, programmes, delivery.event().learnerId(), delivery.event().courseCode(), delivery.causes(POLICY));
    }

    private Uni<Void> enrolled(Tx tx, Delivery<CourseEnrolled> delivery) {
        CourseEnrolled event = delivery.event();
        return stands(tx, delivery, Standing.ENROLLED)
                .chain(() -> learners.enrolled(tx, event.learnerId(), event.enrolledAt()))
                .chain(lastEnrolledAt -> tx.session()
                        .createQuery(SEEKING, CandidacyRow.class)
                        .setParameter(1, event.learnerId().value())
                        .getResultList()
                        .chain(seeking -> postponeInactivity(tx, seeking, lastEnrolledAt)));
    }

    private Uni<Void> postponeInactivity(Tx tx, List<CandidacyRow> seeking, Instant lastEnrolledAt) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (CandidacyRow row : seeking) {
            Instant since = row.seekingSince().orElseThrow();
            all = all.chain(() -> deadlines.move(
                    tx, row.id().stream(), CandidacyAggregate.inactivity(since, Optional.of(lastEnrolledAt))));
        }
        return all;
    }
}
