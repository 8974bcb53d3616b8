package org.stackway.enrollment.enrollment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.DomainEvent;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
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
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** One learner's semester as the other services tell it: one enrolment for each way it can go. */
final class Journey {

    /** How every interleaving must end. */
    static final String EXPECTED = """
            DISPUTED 0.8 NEW SELF attempt 1 DROPPED {ContentAccessGranted,CourseDropped,CourseEnrolled,EnrollmentRequested} slot=free due=none tuition=53360 grade= finals=0 dispute=1 paid={"CARD SETTLED"}
            LATE 0.8 NEW SELF attempt 1 PENDING_PAYMENT {EnrollmentPaymentDeclined,EnrollmentRequested} slot=held due=base tuition=53360 grade= finals=0 dispute=0 paid={"CARD SETTLED"}
            PASSED 0.8 NEW SELF attempt 1 COMPLETED {ContentAccessGranted,CourseEnrolled,EnrollmentCompleted,EnrollmentRequested,GradedItemsLocked} slot=free due=none tuition=53360 grade=B finals=0 dispute=0 paid={"ECHECK SETTLED"}
            PAYING 0.8 NEW SELF attempt 1 PENDING_PAYMENT {EnrollmentRequested} slot=held due=later tuition=53360 grade= finals=0 dispute=0 paid={"FLYWIRE PROCESSING"}
            RETRIED 0.8 NEW SELF attempt 1 ENROLLED {ContentAccessGranted,CourseEnrolled,EnrollmentRequested,GradedItemsLocked} slot=held due=none tuition=53360 grade= finals=1 dispute=0 paid={"CARD FAILED","CARD SETTLED"}
            UNPRICED 0.8 NEW SELF attempt 1 CANCELLED {EnrollmentCancelled,EnrollmentRequested} slot=free due=none tuition= grade= finals=0 dispute=0 paid=
            hold FINANCIAL UNPAID_BALANCE {TRANSCRIPT} f
            learner t onboarded {InstitutionEmailProvisioned,LearnerRegistered,OnboardingPassed,CAREER_SERVICES,COURSERA_MEMBERSHIP,FACILITATOR_SUPPORT,HANDSHAKE,LIBRARY,QUINNCIA}
            offering DISPUTED 0.8 MS-ECE 1 graded items
            offering LATE 0.8 MS-ECE 1 graded items
            offering PASSED 0.8 MS-ECE 1 graded items
            offering PAYING 0.8 MS-ECE 1 graded items
            offering RETRIED 0.8 MS-ECE 1 graded items
            offering UNPRICED 0.8 MS-ECE 1 graded items
            session America/Denver closed=t milestones=5 moved by 14 days""";

    /**
     * What the service holds about learners: each row of each read model and every event of its own streams, without ids
     * and instants. Events of a stream are named in the order of their names, for in which order the facts of others had
     * their effects is the interleaving's.
     */
    private static final String OUTCOMES = """
            WITH who AS (
              SELECT unnest(string_to_array(?, ',')::uuid[]) AS learner_id
            ), mine AS (
              SELECT e.* FROM rm.enrollment e JOIN who USING (learner_id)
            ), told AS (
              SELECT e.stream_id,
                     array_agg(split_part(e.type, '.', 4) ORDER BY split_part(e.type, '.', 4)) AS names,
                     -- whether items were locked before a dispute dropped the course says nothing about the drop
                     array_remove(array_agg(split_part(e.type, '.', 4) ORDER BY split_part(e.type, '.', 4)),
                                  'GradedItemsLocked') AS but_locked
              FROM es.event e
              JOIN (SELECT 'enrollment/' || enrollment_id AS stream_id FROM mine
                    UNION ALL SELECT 'learner/' || learner_id FROM who) own USING (stream_id)
              GROUP BY e.stream_id
            )
            SELECT learner_id || line FROM (
              SELECT m.learner_id, format('%s %s %s %s attempt %s %s %s slot=%s due=%s tuition=%s grade=%s finals=%s dispute=%s paid=%s',
                  m.title, m.credit_hours, m.origin, m.funding, m.attempt, m.status,
                  CASE WHEN m.status = 'DROPPED' THEN t.but_locked ELSE t.names END,
                  CASE WHEN s.enrollment_id IS NULL THEN 'free' ELSE 'held' END,
                  CASE WHEN d.due_at IS NULL THEN 'none' WHEN d.due_at = m.pay_by THEN 'base' ELSE 'later' END,
                  u.amount_minor, g.grade,
                  (SELECT count(*) FROM rm.final_access_fact f WHERE f.enrollment_id = m.enrollment_id),
                  (SELECT count(*) FROM rm.dispute_drop_fact f WHERE f.enrollment_id = m.enrollment_id),
                  (SELECT array_agg(p.method || ' ' || p.state ORDER BY p.method, p.state)
                   FROM rm.payment_cover c JOIN rm.payment_fact p USING (payment_id)
                   WHERE c.enrollment_id = m.enrollment_id))
              FROM mine m
              JOIN told t ON t.stream_id = 'enrollment/' || m.enrollment_id
              LEFT JOIN rm.course_slot s USING (enrollment_id)
              LEFT JOIN es.deadline d ON d.stream_id = t.stream_id
              LEFT JOIN rm.tuition_fact u USING (enrollment_id)
              LEFT JOIN rm.grade_fact g USING (enrollment_id)
              UNION ALL
              SELECT l.learner_id, format('learner %s %s %s', p.learner_id IS NOT NULL,
                  CASE WHEN l.onboarding_passed_at IS NOT NULL THEN 'onboarded' END,
                  -- services come and go with enrolments, which end in the order of the interleaving: what is left counts;
                  -- and how many courses a request is advised about depends on which have ended by then
                  array_remove(array_remove(array_remove(t.names, 'EntitlementGranted'), 'EntitlementEnded'), 'LoadAdvised')
                    || (SELECT array_agg(x.service ORDER BY x.service) FROM (
                          SELECT DISTINCT ON (service) e.type, convert_from(e.payload, 'UTF8')::jsonb ->> 'service' AS service FROM es.event e
                          WHERE e.stream_id = t.stream_id AND e.type LIKE '%.Entitlement%'
                          ORDER BY service, e.version DESC) x
                        WHERE x.type LIKE '%.EntitlementGranted.%'))
              FROM who JOIN rm.learner l USING (learner_id) JOIN told t ON t.stream_id = 'learner/' || l.learner_id
              LEFT JOIN rm.learner_profile p USING (learner_id)
              UNION ALL
              SELECT h.learner_id, format('hold %s %s %s %s', h.kind, h.reason, h.blocks, h.active)
              FROM rm.hold_fact h JOIN who USING (learner_id)
              UNION ALL
              SELECT DISTINCT m.learner_id, format('session %s closed=%s milestones=%s moved by %s', f.timezone, f.closed,
                  (SELECT count(*) FROM jsonb_object_keys(f.milestones)),
                  (f.milestones ->> 'REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS')::timestamptz
                    - (f.milestones ->> 'CLASSES_START')::timestamptz)
              FROM mine m JOIN rm.session_fact f USING (session_id)
              UNION ALL
              SELECT m.learner_id, format('offering %s %s %s %s graded items', f.title, f.credit_hours, f.owning_programme,
                  jsonb_array_length(f.assessments))
              FROM mine m JOIN rm.offering_fact f USING (offering_id)
            ) AS everything(learner_id, line) ORDER BY 1
            """;

    /** What became of each journey here, in the order given. */
    static List<String> outcomes(List<Journey> journeys) {
        Map<String, List<String>> lines = new HashMap<>();
        String learners =
                journeys.stream().map(journey -> journey.learner.wire()).collect(Collectors.joining(","));
        for (String row : Sql.column(OUTCOMES, learners)) {
            lines.computeIfAbsent(row.substring(0, LENGTH_OF_ID), fresh -> new ArrayList<>())
                    .add(row.substring(LENGTH_OF_ID));
        }
        return journeys.stream()
                .map(journey -> String.join("\n", lines.getOrDefault(journey.learner.wire(), List.of())))
                .toList();
    }

    private static final int LENGTH_OF_ID = 36;
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
                "tuition-dispute/" + dispute,
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
                        "granted",
                        null,
                        null)));
        records.addAll(TestRecords.stream(
                "candidacy/" + learner + ":" + PROGRAMME, new LearnerAdmitted(learner, PROGRAMME, now)));
        return records;
    }
}
