package org.stackway.events;

import static org.stackway.events.PublishingService.ADMISSION;
import static org.stackway.events.PublishingService.BILLING;
import static org.stackway.events.PublishingService.ENROLLMENT;
import static org.stackway.events.PublishingService.SESSION;
import static org.stackway.events.PublishingService.TRANSCRIPT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.TranscriptEvent;

/**
 * The registry of every published event type: name ↔ class. It is written out by hand, because a name once published
 * is for ever while a class may be renamed or moved, and so that an unknown name is an answer and not an accident.
 */
public final class EventTypes {
    private static final List<EventType> ALL = Stream.of(session(), enrollment(), billing(), admission(), transcript())
            .flatMap(List::stream)
            .toList();
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::javaType, Function.identity()));

    private EventTypes() {}

    /** Every published type, by service and stream category. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The class of a type name; empty if no such type was ever published. */
    public static Optional<Class<? extends DomainEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(EventType::javaType);
    }

    /**
     * The registered type of an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static EventType of(Class<? extends DomainEvent> type) {
        EventType found = BY_CLASS.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not a published event: " + type.getName());
        }
        return found;
    }

    /**
     * The type name of an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static String nameOf(Class<? extends DomainEvent> type) {
        return of(type).name();
    }

    /**
     * The service that publishes an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static PublishingService service(Class<? extends DomainEvent> type) {
        return of(type).service();
    }

    /**
     * The category of the streams an event class lives in, "enrollment".
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static String category(Class<? extends DomainEvent> type) {
        return of(type).category();
    }

    private static List<EventType> session() {
        return List.of(
                type("org.stackway.session.CourseCatalogued.v1", CourseEvent.CourseCatalogued.class, SESSION, "course"),
                type(
                        "org.stackway.session.SessionPublished.v1",
                        SessionEvent.SessionPublished.class,
                        SESSION,
                        "session"),
                type(
                        "org.stackway.session.SessionMilestoneMoved.v1",
                        SessionEvent.SessionMilestoneMoved.class,
                        SESSION,
                        "session"),
                type(
                        "org.stackway.session.EnrollmentOpened.v1",
                        SessionEvent.EnrollmentOpened.class,
                        SESSION,
                        "session"),
                type("org.stackway.session.ClassesStarted.v1", SessionEvent.ClassesStarted.class, SESSION, "session"),
                type(
                        "org.stackway.session.EnrollmentClosed.v1",
                        SessionEvent.EnrollmentClosed.class,
                        SESSION,
                        "session"),
                type(
                        "org.stackway.session.ExamSchedulingClosed.v1",
                        SessionEvent.ExamSchedulingClosed.class,
                        SESSION,
                        "session"),
                type("org.stackway.session.SessionClosed.v1", SessionEvent.SessionClosed.class, SESSION, "session"),
                type("org.stackway.session.GradesDue.v1", SessionEvent.GradesDue.class, SESSION, "session"),
                type("org.stackway.session.ConferralDue.v1", SessionEvent.ConferralDue.class, SESSION, "session"),
                type("org.stackway.session.CourseOffered.v1", OfferingEvent.CourseOffered.class, SESSION, "offering"),
                type("org.stackway.session.ExamScheduled.v1", ExamEvent.ExamScheduled.class, SESSION, "exam"),
                type("org.stackway.session.ExamRescheduled.v1", ExamEvent.ExamRescheduled.class, SESSION, "exam"),
                type("org.stackway.session.ExamCancelled.v1", ExamEvent.ExamCancelled.class, SESSION, "exam"),
                type("org.stackway.session.IdentityVerified.v1", ExamEvent.IdentityVerified.class, SESSION, "exam"),
                type(
                        "org.stackway.session.FinalAssessmentAccessed.v1",
                        ExamEvent.FinalAssessmentAccessed.class,
                        SESSION,
                        "exam"),
                type("org.stackway.session.ExamCompleted.v1", ExamEvent.ExamCompleted.class, SESSION, "exam"),
                type(
                        "org.stackway.session.ProctorIncidentReported.v1",
                        ExamEvent.ProctorIncidentReported.class,
                        SESSION,
                        "exam"));
    }

    private static List<EventType> enrollment() {
        return List.of(
                type(
                        "org.stackway.enrollment.LearnerRegistered.v1",
                        LearnerEvent.LearnerRegistered.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.InstitutionEmailProvisioned.v1",
                        LearnerEvent.InstitutionEmailProvisioned.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.EmailActivated.v1",
                        LearnerEvent.EmailActivated.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.OnboardingPassed.v1",
                        LearnerEvent.OnboardingPassed.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.HonorCodeAccepted.v1",
                        LearnerEvent.HonorCodeAccepted.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.LearnerErased.v1",
                        LearnerEvent.LearnerErased.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.PreviewRecorded.v1",
                        LearnerEvent.PreviewRecorded.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.EntitlementGranted.v1",
                        LearnerEvent.EntitlementGranted.class,
                        ENROLLMENT,
                        "learner"),
                type(
                        "org.stackway.enrollment.EntitlementEnded.v1",
                        LearnerEvent.EntitlementEnded.class,
                        ENROLLMENT,
                        "learner"),
                type("org.stackway.enrollment.LoadAdvised.v1", LearnerEvent.LoadAdvised.class, ENROLLMENT, "learner"),
                type(
                        "org.stackway.enrollment.EnrollmentRequested.v1",
                        EnrollmentEvent.EnrollmentRequested.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.CourseEnrolled.v1",
                        EnrollmentEvent.CourseEnrolled.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.EnrollmentPaymentDeclined.v1",
                        EnrollmentEvent.EnrollmentPaymentDeclined.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.EnrollmentExpired.v1",
                        EnrollmentEvent.EnrollmentExpired.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.EnrollmentCancelled.v1",
                        EnrollmentEvent.EnrollmentCancelled.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.PriorProgressApplied.v1",
                        EnrollmentEvent.PriorProgressApplied.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.ContentAccessGranted.v1",
                        EnrollmentEvent.ContentAccessGranted.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.ContentAccessSuspended.v1",
                        EnrollmentEvent.ContentAccessSuspended.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.RestrictedContentAccessed.v1",
                        EnrollmentEvent.RestrictedContentAccessed.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.DropRequested.v1",
                        EnrollmentEvent.DropRequested.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.CourseDropped.v1",
                        EnrollmentEvent.CourseDropped.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.DropContested.v1",
                        EnrollmentEvent.DropContested.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.DropUpheld.v1",
                        EnrollmentEvent.DropUpheld.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.DropReversed.v1",
                        EnrollmentEvent.DropReversed.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.CourseWithdrawn.v1",
                        EnrollmentEvent.CourseWithdrawn.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.GradedItemsLocked.v1",
                        EnrollmentEvent.GradedItemsLocked.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.EnrollmentCompleted.v1",
                        EnrollmentEvent.EnrollmentCompleted.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.VaCertified.v1",
                        EnrollmentEvent.VaCertified.class,
                        ENROLLMENT,
                        "enrollment"),
                type(
                        "org.stackway.enrollment.VaRecertificationDue.v1",
                        EnrollmentEvent.VaRecertificationDue.class,
                        ENROLLMENT,
                        "enrollment"),
                type("org.stackway.enrollment.HoldPlaced.v1", HoldEvent.HoldPlaced.class, ENROLLMENT, "hold"),
                type("org.stackway.enrollment.HoldReleased.v1", HoldEvent.HoldReleased.class, ENROLLMENT, "hold"));
    }

    private static List<EventType> billing() {
        return List.of(
                type("org.stackway.billing.TuitionAssessed.v1", AccountEvent.TuitionAssessed.class, BILLING, "account"),
                type(
                        "org.stackway.billing.TuitionUnavailable.v1",
                        AccountEvent.TuitionUnavailable.class,
                        BILLING,
                        "account"),
                type(
                        "org.stackway.billing.FundingGuaranteed.v1",
                        AccountEvent.FundingGuaranteed.class,
                        BILLING,
                        "account"),
                type(
                        "org.stackway.billing.FinancialHoldPlaced.v1",
                        AccountEvent.FinancialHoldPlaced.class,
                        BILLING,
                        "account"),
                type(
                        "org.stackway.billing.FinancialHoldReleased.v1",
                        AccountEvent.FinancialHoldReleased.class,
                        BILLING,
                        "account"),
                type("org.stackway.billing.CheckoutOpened.v1", CheckoutEvent.CheckoutOpened.class, BILLING, "checkout"),
                type(
                        "org.stackway.billing.CheckoutExpired.v1",
                        CheckoutEvent.CheckoutExpired.class,
                        BILLING,
                        "checkout"),
                type(
                        "org.stackway.billing.PaymentInitiated.v1",
                        CheckoutEvent.PaymentInitiated.class,
                        BILLING,
                        "checkout"),
                type("org.stackway.billing.PaymentSettled.v1", CheckoutEvent.PaymentSettled.class, BILLING, "checkout"),
                type("org.stackway.billing.PaymentFailed.v1", CheckoutEvent.PaymentFailed.class, BILLING, "checkout"),
                type(
                        "org.stackway.billing.PaymentOutcomeUnknown.v1",
                        CheckoutEvent.PaymentOutcomeUnknown.class,
                        BILLING,
                        "checkout"),
                type(
                        "org.stackway.billing.PaymentReturned.v1",
                        CheckoutEvent.PaymentReturned.class,
                        BILLING,
                        "checkout"),
                type("org.stackway.billing.RefundApproved.v1", RefundEvent.RefundApproved.class, BILLING, "refund"),
                type("org.stackway.billing.RefundIssued.v1", RefundEvent.RefundIssued.class, BILLING, "refund"),
                type("org.stackway.billing.RefundSettled.v1", RefundEvent.RefundSettled.class, BILLING, "refund"),
                type("org.stackway.billing.RefundFailed.v1", RefundEvent.RefundFailed.class, BILLING, "refund"),
                type("org.stackway.billing.RefundCancelled.v1", RefundEvent.RefundCancelled.class, BILLING, "refund"),
                type(
                        "org.stackway.billing.TuitionRateSet.v1",
                        TuitionRateEvent.TuitionRateSet.class,
                        BILLING,
                        "tuition-rate"),
                type("org.stackway.billing.DisputeOpened.v1", DisputeEvent.DisputeOpened.class, BILLING, "dispute"),
                type("org.stackway.billing.DisputeWon.v1", DisputeEvent.DisputeWon.class, BILLING, "dispute"),
                type("org.stackway.billing.DisputeLost.v1", DisputeEvent.DisputeLost.class, BILLING, "dispute"),
                type(
                        "org.stackway.billing.TuitionDisputeOpened.v1",
                        DisputeEvent.TuitionDisputeOpened.class,
                        BILLING,
                        "dispute"),
                type(
                        "org.stackway.billing.TuitionDisputeResolved.v1",
                        DisputeEvent.TuitionDisputeResolved.class,
                        BILLING,
                        "dispute"),
                type(
                        "org.stackway.billing.ReconciliationBreakFound.v1",
                        ReconciliationEvent.ReconciliationBreakFound.class,
                        BILLING,
                        "reconciliation"));
    }

    private static List<EventType> admission() {
        return List.of(
                type(
                        "org.stackway.admission.ProgrammeDefined.v1",
                        ProgrammeEvent.ProgrammeDefined.class,
                        ADMISSION,
                        "programme"),
                type(
                        "org.stackway.admission.ProgrammeDeclared.v1",
                        CandidacyEvent.ProgrammeDeclared.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.CertificateDeclared.v1",
                        CandidacyEvent.CertificateDeclared.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.ProgrammeDiscontinued.v1",
                        CandidacyEvent.ProgrammeDiscontinued.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.PathwayProgressed.v1",
                        CandidacyEvent.PathwayProgressed.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.PathwayCompleted.v1",
                        CandidacyEvent.PathwayCompleted.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.PathwayCompletionRevoked.v1",
                        CandidacyEvent.PathwayCompletionRevoked.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.LearnerAdmitted.v1",
                        CandidacyEvent.LearnerAdmitted.class,
                        ADMISSION,
                        "candidacy"),
                type(
                        "org.stackway.admission.AdmissionReviewRequested.v1",
                        CandidacyEvent.AdmissionReviewRequested.class,
                        ADMISSION,
                        "candidacy"));
    }

    private static List<EventType> transcript() {
        return List.of(
                type("org.stackway.transcript.GradePosted.v1", RecordEvent.GradePosted.class, TRANSCRIPT, "record"),
                type("org.stackway.transcript.GradeChanged.v1", RecordEvent.GradeChanged.class, TRANSCRIPT, "record"),
                type("org.stackway.transcript.GradeReplaced.v1", RecordEvent.GradeReplaced.class, TRANSCRIPT, "record"),
                type("org.stackway.transcript.GradeVoided.v1", RecordEvent.GradeVoided.class, TRANSCRIPT, "record"),
                type(
                        "org.stackway.transcript.WithdrawalRecorded.v1",
                        RecordEvent.WithdrawalRecorded.class,
                        TRANSCRIPT,
                        "record"),
                type(
                        "org.stackway.transcript.CreditAllocated.v1",
                        RecordEvent.CreditAllocated.class,
                        TRANSCRIPT,
                        "record"),
                type(
                        "org.stackway.transcript.CertificateConferred.v1",
                        RecordEvent.CertificateConferred.class,
                        TRANSCRIPT,
                        "record"),
                type(
                        "org.stackway.transcript.DegreeConferred.v1",
                        RecordEvent.DegreeConferred.class,
                        TRANSCRIPT,
                        "record"),
                type(
                        "org.stackway.transcript.TranscriptIssued.v1",
                        TranscriptEvent.TranscriptIssued.class,
                        TRANSCRIPT,
                        "transcript"),
                type(
                        "org.stackway.transcript.TranscriptRevoked.v1",
                        TranscriptEvent.TranscriptRevoked.class,
                        TRANSCRIPT,
                        "transcript"));
    }

    private static EventType type(
            String name, Class<? extends DomainEvent> javaType, PublishingService service, String category) {
        return new EventType(name, javaType, service, category);
    }
}
