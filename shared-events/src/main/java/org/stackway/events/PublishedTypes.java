package org.stackway.events;

import static org.stackway.events.PublishingService.ADMISSION;
import static org.stackway.events.PublishingService.BILLING;
import static org.stackway.events.PublishingService.ENROLLMENT;
import static org.stackway.events.PublishingService.SESSION;
import static org.stackway.events.PublishingService.TRANSCRIPT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.TuitionDisputeEvent;
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
 * The table behind {@link EventTypes}, one method per stream category. Names are written out and not taken from the
 * classes, because a name once published is for ever while a class may be renamed or moved.
 */
final class PublishedTypes {
    private PublishedTypes() {}

    static List<EventType> all() {
        return Stream.of(
                        courseTypes(),
                        sessionTypes(),
                        offeringTypes(),
                        examTypes(),
                        learnerTypes(),
                        enrollmentTypes(),
                        holdTypes(),
                        accountTypes(),
                        checkoutTypes(),
                        refundTypes(),
                        tuitionRateTypes(),
                        disputeTypes(),
                        tuitionDisputeTypes(),
                        reconciliationTypes(),
                        programmeTypes(),
                        candidacyTypes(),
                        recordTypes(),
                        transcriptTypes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventType> courseTypes() {
        return new Category(SESSION, "course")
                .type("CourseCatalogued.v1", CourseEvent.CourseCatalogued.class)
                .types();
    }

    private static List<EventType> sessionTypes() {
        return new Category(SESSION, "session")
                .type("SessionPublished.v1", SessionEvent.SessionPublished.class)
                .type("SessionMilestoneMoved.v1", SessionEvent.SessionMilestoneMoved.class)
                .type("EnrollmentOpened.v1", SessionEvent.EnrollmentOpened.class)
                .type("ClassesStarted.v1", SessionEvent.ClassesStarted.class)
                .type("EnrollmentClosed.v1", SessionEvent.EnrollmentClosed.class)
                .type("ExamSchedulingClosed.v1", SessionEvent.ExamSchedulingClosed.class)
                .type("SessionClosed.v1", SessionEvent.SessionClosed.class)
                .type("GradesDue.v1", SessionEvent.GradesDue.class)
                .type("ConferralDue.v1", SessionEvent.ConferralDue.class)
                .types();
    }

    private static List<EventType> offeringTypes() {
        return new Category(SESSION, "offering")
                .type("CourseOffered.v1", OfferingEvent.CourseOffered.class)
                .types();
    }

    private static List<EventType> examTypes() {
        return new Category(SESSION, "exam")
                .type("ExamScheduled.v1", ExamEvent.ExamScheduled.class)
                .type("ExamRescheduled.v1", ExamEvent.ExamRescheduled.class)
                .type("ExamCancelled.v1", ExamEvent.ExamCancelled.class)
                .type("IdentityVerified.v1", ExamEvent.IdentityVerified.class)
                .type("FinalAssessmentAccessed.v1", ExamEvent.FinalAssessmentAccessed.class)
                .type("ExamCompleted.v1", ExamEvent.ExamCompleted.class)
                .type("ProctorIncidentReported.v1", ExamEvent.ProctorIncidentReported.class)
                .types();
    }

    private static List<EventType> learnerTypes() {
        return new Category(ENROLLMENT, "learner")
                .type("LearnerRegistered.v1", LearnerEvent.LearnerRegistered.class)
                .type("InstitutionEmailProvisioned.v1", LearnerEvent.InstitutionEmailProvisioned.class)
                .type("EmailActivated.v1", LearnerEvent.EmailActivated.class)
                .type("OnboardingPassed.v1", LearnerEvent.OnboardingPassed.class)
                .type("HonorCodeAccepted.v1", LearnerEvent.HonorCodeAccepted.class)
                .type("LearnerErased.v1", LearnerEvent.LearnerErased.class)
                .type("PreviewRecorded.v1", LearnerEvent.PreviewRecorded.class)
                .type("EntitlementGranted.v1", LearnerEvent.EntitlementGranted.class)
                .type("EntitlementEnded.v1", LearnerEvent.EntitlementEnded.class)
                .type("LoadAdvised.v1", LearnerEvent.LoadAdvised.class)
                .type("DirectoryPreferenceChanged.v1", LearnerEvent.DirectoryPreferenceChanged.class)
                .types();
    }

    private static List<EventType> enrollmentTypes() {
        return new Category(ENROLLMENT, "enrollment")
                .type("EnrollmentRequested.v1", EnrollmentEvent.EnrollmentRequested.class)
                .type("CourseEnrolled.v1", EnrollmentEvent.CourseEnrolled.class)
                .type("EnrollmentPaymentDeclined.v1", EnrollmentEvent.EnrollmentPaymentDeclined.class)
                .type("EnrollmentExpired.v1", EnrollmentEvent.EnrollmentExpired.class)
                .type("EnrollmentCancelled.v1", EnrollmentEvent.EnrollmentCancelled.class)
                .type("PriorProgressApplied.v1", EnrollmentEvent.PriorProgressApplied.class)
                .type("ContentAccessGranted.v1", EnrollmentEvent.ContentAccessGranted.class)
                .type("ContentAccessSuspended.v1", EnrollmentEvent.ContentAccessSuspended.class)
                .type("RestrictedContentAccessed.v1", EnrollmentEvent.RestrictedContentAccessed.class)
                .type("DropRequested.v1", EnrollmentEvent.DropRequested.class)
                .type("CourseDropped.v1", EnrollmentEvent.CourseDropped.class)
                .type("DropContested.v1", EnrollmentEvent.DropContested.class)
                .type("DropUpheld.v1", EnrollmentEvent.DropUpheld.class)
                .type("DropReversed.v1", EnrollmentEvent.DropReversed.class)
                .type("CourseWithdrawn.v1", EnrollmentEvent.CourseWithdrawn.class)
                .type("GradedItemsLocked.v1", EnrollmentEvent.GradedItemsLocked.class)
                .type("EnrollmentCompleted.v1", EnrollmentEvent.EnrollmentCompleted.class)
                .type("VaCertified.v1", EnrollmentEvent.VaCertified.class)
                .type("VaRecertificationDue.v1", EnrollmentEvent.VaRecertificationDue.class)
                .types();
    }

    private static List<EventType> holdTypes() {
        return new Category(ENROLLMENT, "hold")
                .type("HoldPlaced.v1", HoldEvent.HoldPlaced.class)
                .type("HoldReleased.v1", HoldEvent.HoldReleased.class)
                .types();
    }

    private static List<EventType> accountTypes() {
        return new Category(BILLING, "account")
                .type("TuitionAssessed.v1", AccountEvent.TuitionAssessed.class)
                .type("TuitionUnavailable.v1", AccountEvent.TuitionUnavailable.class)
                .type("TuitionVoided.v1", AccountEvent.TuitionVoided.class)
                .type("TuitionReinstated.v1", AccountEvent.TuitionReinstated.class)
                .type("FundingGuaranteed.v1", AccountEvent.FundingGuaranteed.class)
                .type("FundingEnded.v1", AccountEvent.FundingEnded.class)
                .type("FinancialHoldPlaced.v1", AccountEvent.FinancialHoldPlaced.class)
                .type("FinancialHoldReleased.v1", AccountEvent.FinancialHoldReleased.class)
                .types();
    }

    private static List<EventType> checkoutTypes() {
        return new Category(BILLING, "checkout")
                .type("CheckoutOpened.v1", CheckoutEvent.CheckoutOpened.class)
                .type("CheckoutExpired.v1", CheckoutEvent.CheckoutExpired.class)
                .type("PaymentInitiated.v1", CheckoutEvent.PaymentInitiated.class)
                .type("PaymentSettled.v1", CheckoutEvent.PaymentSettled.class)
                .type("PaymentFailed.v1", CheckoutEvent.PaymentFailed.class)
                .type("PaymentOutcomeUnknown.v1", CheckoutEvent.PaymentOutcomeUnknown.class)
                .type("PaymentReturned.v1", CheckoutEvent.PaymentReturned.class)
                .types();
    }

    private static List<EventType> refundTypes() {
        return new Category(BILLING, "refund")
                .type("RefundApproved.v1", RefundEvent.RefundApproved.class)
                .type("RefundIssued.v1", RefundEvent.RefundIssued.class)
                .type("RefundSettled.v1", RefundEvent.RefundSettled.class)
                .type("RefundFailed.v1", RefundEvent.RefundFailed.class)
                .type("RefundCancelled.v1", RefundEvent.RefundCancelled.class)
                .types();
    }

    private static List<EventType> tuitionRateTypes() {
        return new Category(BILLING, "tuition-rate")
                .type("TuitionRateSet.v1", TuitionRateEvent.TuitionRateSet.class)
                .types();
    }

    private static List<EventType> disputeTypes() {
        return new Category(BILLING, "dispute")
                .type("DisputeOpened.v1", DisputeEvent.DisputeOpened.class)
                .type("DisputeWon.v1", DisputeEvent.DisputeWon.class)
                .type("DisputeLost.v1", DisputeEvent.DisputeLost.class)
                .types();
    }

    private static List<EventType> tuitionDisputeTypes() {
        return new Category(BILLING, "tuition-dispute")
                .type("TuitionDisputeOpened.v1", TuitionDisputeEvent.TuitionDisputeOpened.class)
                .type("TuitionDisputeEvidenceAdded.v1", TuitionDisputeEvent.TuitionDisputeEvidenceAdded.class)
                .type("TuitionDisputeResolved.v1", TuitionDisputeEvent.TuitionDisputeResolved.class)
                .types();
    }

    private static List<EventType> reconciliationTypes() {
        return new Category(BILLING, "reconciliation")
                .type("ReconciliationBreakFound.v1", ReconciliationEvent.ReconciliationBreakFound.class)
                .type("ReconciliationBreakReopened.v1", ReconciliationEvent.ReconciliationBreakReopened.class)
                .type("ReconciliationCaseAssigned.v1", ReconciliationEvent.ReconciliationCaseAssigned.class)
                .type("ReconciliationCaseClosed.v1", ReconciliationEvent.ReconciliationCaseClosed.class)
                .types();
    }

    private static List<EventType> programmeTypes() {
        return new Category(ADMISSION, "programme")
                .type("ProgrammeDefined.v1", ProgrammeEvent.ProgrammeDefined.class)
                .types();
    }

    private static List<EventType> candidacyTypes() {
        return new Category(ADMISSION, "candidacy")
                .type("ProgrammeDeclared.v1", CandidacyEvent.ProgrammeDeclared.class)
                .type("CertificateDeclared.v1", CandidacyEvent.CertificateDeclared.class)
                .type("ProgrammeDiscontinued.v1", CandidacyEvent.ProgrammeDiscontinued.class)
                .type("PathwayProgressed.v1", CandidacyEvent.PathwayProgressed.class)
                .type("PathwayCompleted.v1", CandidacyEvent.PathwayCompleted.class)
                .type("PathwayCompletionRevoked.v1", CandidacyEvent.PathwayCompletionRevoked.class)
                .type("LearnerAdmitted.v1", CandidacyEvent.LearnerAdmitted.class)
                .type("AdmissionReviewRequested.v1", CandidacyEvent.AdmissionReviewRequested.class)
                .types();
    }

    private static List<EventType> recordTypes() {
        return new Category(TRANSCRIPT, "record")
                .type("GradePosted.v1", RecordEvent.GradePosted.class)
                .type("GradeChanged.v1", RecordEvent.GradeChanged.class)
                .type("GradeReplaced.v1", RecordEvent.GradeReplaced.class)
                .type("GradeRestored.v1", RecordEvent.GradeRestored.class)
                .type("ReplacementOptedOut.v1", RecordEvent.ReplacementOptedOut.class)
                .type("ReplacementOptedIn.v1", RecordEvent.ReplacementOptedIn.class)
                .type("GradeVoided.v1", RecordEvent.GradeVoided.class)
                .type("WithdrawalRecorded.v1", RecordEvent.WithdrawalRecorded.class)
                .type("IncompleteRecorded.v1", RecordEvent.IncompleteRecorded.class)
                .type("CreditAllocated.v1", RecordEvent.CreditAllocated.class)
                .type("CertificateConferred.v1", RecordEvent.CertificateConferred.class)
                .type("DegreeConferred.v1", RecordEvent.DegreeConferred.class)
                .types();
    }

    private static List<EventType> transcriptTypes() {
        return new Category(TRANSCRIPT, "transcript")
                .type("TranscriptIssued.v1", TranscriptEvent.TranscriptIssued.class)
                .type("TranscriptRevoked.v1", TranscriptEvent.TranscriptRevoked.class)
                .types();
    }

    private static final class Category {
        private final PublishingService service;
        private final String name;
        private final List<EventType> types = new ArrayList<>();

        Category(PublishingService service, String name) {
            this.service = service;
            this.name = name;
        }

        /** Adds {@code org.stackway.<service>.<nameAndVersion>}. */
        Category type(String nameAndVersion, Class<? extends DomainEvent> javaType) {
            String full = "org.stackway." + service.shortName() + "." + nameAndVersion;
            types.add(new EventType(full, javaType, service, name));
            return this;
        }

        List<EventType> types() {
            return List.copyOf(types);
        }
    }
}
