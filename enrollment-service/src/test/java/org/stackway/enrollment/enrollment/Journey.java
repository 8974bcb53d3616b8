package org.stackway.enrollment.enrollment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.DomainEvent;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.DisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.DisputeEvent.TuitionDisputeResolved;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.TuitionUnavailableReason;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** One learner's semester as the other services tell it: one enrolment for each way it can go. */
final class Journey {

    /** How every interleaving must end. */
    static final String EXPECTED = """
            PASSED COMPLETED {ContentAccessGranted,CourseEnrolled,EnrollmentCompleted,EnrollmentRequested,GradedItemsLocked} slot=free due=none
            RETRIED ENROLLED {ContentAccessGranted,CourseEnrolled,EnrollmentRequested,GradedItemsLocked} slot=held due=none
            LATE PENDING_PAYMENT {EnrollmentPaymentDeclined,EnrollmentRequested} slot=held due=base
            PAYING PENDING_PAYMENT {EnrollmentRequested} slot=held due=later
            UNPRICED CANCELLED {EnrollmentCancelled,EnrollmentRequested} slot=free due=none
            DISPUTED DROPPED {ContentAccessGranted,CourseDropped,CourseEnrolled,EnrollmentRequested} slot=free due=none
            learner {EntitlementGranted,EntitlementGranted,EntitlementGranted,EntitlementGranted,EntitlementGranted,InstitutionEmailProvisioned,LearnerRegistered,OnboardingPassed}
            hold released, finals opened 1, tuitions known 5, grades 1""";

    /** What the service holds about a learner, without ids and instants, one line each. */
    private static final String OUTCOME = """
            WITH mine AS (
              SELECT * FROM rm.enrollment WHERE learner_id = ?::uuid
            ), told AS (
              SELECT stream_id, split_part(type, '.', 4) AS name FROM es.event
              WHERE stream_id IN (SELECT 'enrollment/' || enrollment_id FROM mine
                                  UNION SELECT 'learner/' || learner_id FROM mine)
            )
            (SELECT format('%s %s %s slot=%s due=%s', e.title, e.status,
                    -- whether items were locked before a dispute dropped the course says nothing about the drop
                    (SELECT array_agg(name ORDER BY name) FROM told
                     WHERE stream_id = 'enrollment/' || e.enrollment_id
                       AND NOT (e.status = 'DROPPED' AND name = 'GradedItemsLocked')),
                    CASE WHEN s.enrollment_id IS NULL THEN 'free' ELSE 'held' END,
                    CASE WHEN d.due_at IS NULL THEN 'none' WHEN d.due_at = e.pay_by THEN 'base' ELSE 'later' END)
             FROM mine e
             LEFT JOIN rm.course_slot s USING (enrollment_id)
             LEFT JOIN es.deadline d ON d.stream_id = 'enrollment/' || e.enrollment_id
             ORDER BY e.course_code)
            UNION ALL
            (SELECT format('learner %s', array_agg(name ORDER BY name)) FROM told
             WHERE stream_id = (SELECT 'learner/' || learner_id FROM mine LIMIT 1))
            UNION ALL
            (SELECT format('hold %s, finals opened %s, tuitions known %s, grades %s',
                    (SELECT CASE WHEN active THEN 'in force' ELSE 'released' END FROM rm.hold_fact
                     WHERE learner_id = (SELECT learner_id FROM mine LIMIT 1)),
                    (SELECT count(*) FROM rm.final_access_fact JOIN mine USING (enrollment_id)),
                    (SELECT count(*) FROM rm.tuition_fact JOIN mine USING (enrollment_id)),
                    (SELECT count(*) FROM rm.grade_fact JOIN mine USING (enrollment_id))))
            """;

    private static final CreditHours HOURS = CreditHours.parse("0.8");
    private static final ProgrammeCode PROGRAMME = ProgrammeCode.parse("MS-ECE");

    /** The courses of the semester, named by what happens in them. */
    enum Course {
        /** An eCheck of unknown outcome settles; a grade is posted. */
        PASSED,
        /** A card fails and its checkout expires; a second checkout settles; the final is opened. */
        RETRIED,
        /** Money that was started too late. */
        LATE,
        /** A transfer on its way. */
        PAYING,
        /** Billing has no rate. */
        UNPRICED,
        /** Paid, and dropped by a tuition dispute. */
        DISPUTED;

        CourseCode code() {
            return CourseCode.parse("ECEA-570"
                    + switch (this) {
                        case PASSED -> 1;
                        case RETRIED -> 2;
                        case LATE -> 3;
                        case PAYING -> 4;
                        case UNPRICED -> 5;
                        case DISPUTED -> 6;
                    });
        }
    }

    final LearnerId learner = new LearnerId(UUID.randomUUID());
    private final Instant now;
    private final TestSession session;
    private final HoldId hold = new HoldId(UUID.randomUUID());

    Journey(Instant now) {
        this.now = now;
        this.session = TestSession.open(now);
    }

    EnrollmentId enrolment(Course course) {
        return new EnrollmentId(UUID.nameUUIDFromBytes((learner + course.name()).getBytes(StandardCharsets.UTF_8)));
    }

    OfferingId offering(Course course) {
        return new OfferingId(session.id(), course.code());
    }

    /** What must be known before anything can be requested. */
    List<TestRecord> catalogue() {
        List<TestRecord> records = new ArrayList<>();
        records.add(TestRecords.of("session/" + session.id(), 1, session.publishedEvent()));
        for (Course course : Course.values()) {
            records.add(TestRecords.of("offering/" + offering(course), 1, offered(course)));
        }
        return records;
    }

    /** All streams of the journey, whole. */
    List<TestRecord> records() {
        List<TestRecord> records = new ArrayList<>();
        records.addAll(TestRecords.stream(
                "session/" + session.id(),
                session.publishedEvent(),
                new SessionMilestoneMoved(
                        session.id(),
                        MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                        session.refund(),
                        session.refund().plus(Duration.ofDays(1)),
                        "holiday"),
                new SessionClosed(session.id())));
        for (Course course : Course.values()) {
            records.addAll(TestRecords.stream("offering/" + offering(course), offered(course)));
        }
        records.addAll(account());
        records.addAll(payments());
        records.addAll(outcomes());
        return records;
    }

    private CourseOffered offered(Course course) {
        return new CourseOffered(
                offering(course),
                session.id(),
                course.code(),
                course.name(),
                HOURS,
                PROGRAMME,
                List.of(),
                List.of(new Assessment("final", "FINAL_EXAM", 120, true, false, true, true, null)));
    }

    private List<TestRecord> account() {
        List<DomainEvent> told = new ArrayList<>();
        for (Course course : Course.values()) {
            if (course != Course.UNPRICED) {
                told.add(new TuitionAssessed(
                        new ChargeId(UUID.randomUUID()),
                        enrolment(course),
                        learner,
                        offering(course),
                        session.id(),
                        course.code(),
                        Money.usd(53_360),
                        Money.usd(66_700),
                        HOURS,
                        PROGRAMME,
                        now));
            }
        }
        told.add(new TuitionUnavailable(
                enrolment(Course.UNPRICED),
                learner,
                offering(Course.UNPRICED),
                session.id(),
                Course.UNPRICED.code(),
                TuitionUnavailableReason.NO_RATE_IN_FORCE));
        told.add(new FinancialHoldPlaced(
                hold, learner, FinancialHoldReason.UNPAID_BALANCE, List.of(HoldBlock.TRANSCRIPT)));
        told.add(new FinancialHoldReleased(hold, learner));
        return TestRecords.stream("account/" + learner, told.toArray(DomainEvent[]::new));
    }

    private List<TestRecord> payments() {
        PaymentId passed = TestCheckout.newPayment();
        PaymentId failed = TestCheckout.newPayment();
        PaymentId retried = TestCheckout.newPayment();
        Instant late = now.plus(Duration.ofDays(3));
        List<TestRecord> records = new ArrayList<>();
        records.addAll(checkout(Course.PASSED, PaymentMethod.ECHECK)
                .initiated(passed, now)
                .unknown(passed)
                .settled(passed, now, now.plusSeconds(60))
                .records());
        records.addAll(checkout(Course.RETRIED, PaymentMethod.CARD)
                .initiated(failed, now)
                .failed(failed)
                .expired()
                .records());
        records.addAll(checkout(Course.RETRIED, PaymentMethod.CARD)
                .initiated(retried, now)
                .settled(retried, now, now.plusSeconds(60))
                .records());
        records.addAll(checkout(Course.LATE, PaymentMethod.CARD)
                .settled(TestCheckout.newPayment(), late, late)
                .records());
        records.addAll(checkout(Course.PAYING, PaymentMethod.FLYWIRE)
                .initiated(TestCheckout.newPayment(), now)
                .records());
        records.addAll(checkout(Course.DISPUTED, PaymentMethod.CARD)
                .settled(TestCheckout.newPayment(), now, now)
                .records());
        return records;
    }

    private TestCheckout checkout(Course course, PaymentMethod method) {
        return new TestCheckout(learner, enrolment(course), method);
    }

    private List<TestRecord> outcomes() {
        DisputeId dispute = new DisputeId(UUID.randomUUID());
        List<TestRecord> records = new ArrayList<>();
        records.addAll(TestRecords.stream(
                "record/" + learner,
                new GradePosted(
                        enrolment(Course.PASSED),
                        learner,
                        offering(Course.PASSED),
                        session.id(),
                        Course.PASSED.code(),
                        HOURS,
                        Grade.B,
                        Grade.B.points(),
                        1)));
        records.addAll(TestRecords.stream(
                "exam/" + enrolment(Course.RETRIED),
                new FinalAssessmentAccessed(
                        null,
                        enrolment(Course.RETRIED),
                        learner,
                        offering(Course.RETRIED),
                        session.id(),
                        Course.RETRIED.code(),
                        "final",
                        now.plus(Duration.ofDays(30)))));
        records.addAll(TestRecords.stream(
                "dispute/" + dispute,
                new TuitionDisputeOpened(
                        dispute,
                        enrolment(Course.DISPUTED),
                        learner,
                        offering(Course.DISPUTED),
                        session.id(),
                        Course.DISPUTED.code(),
                        "lab kit never came"),
                new TuitionDisputeResolved(
                        dispute,
                        enrolment(Course.DISPUTED),
                        learner,
                        offering(Course.DISPUTED),
                        session.id(),
                        Course.DISPUTED.code(),
                        DisputeOutcome.DROP_WITH_REFUND,
                        "bursar",
                        "granted")));
        records.addAll(TestRecords.stream(
                "candidacy/" + learner + ":" + PROGRAMME, new LearnerAdmitted(learner, PROGRAMME, now)));
        return records;
    }

    /** What became of it here. */
    String outcome() {
        return String.join("\n", StoredEvents.rows(OUTCOME, learner.wire()));
    }
}
