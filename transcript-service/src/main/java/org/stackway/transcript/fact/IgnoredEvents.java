package org.stackway.transcript.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What the transcript does not depend on, and why. */
@ApplicationScoped
public class IgnoredEvents implements Stances {

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(
                        Stance.ignoring(
                                "an enrolment's own CourseEnrolled carries all a grade needs, CLASSES_END included",
                                List.of(
                                        CourseEvent.CourseCatalogued.class,
                                        OfferingEvent.CourseOffered.class,
                                        SessionEvent.SessionPublished.class,
                                        SessionEvent.SessionMilestoneMoved.class,
                                        SessionEvent.EnrollmentOpened.class,
                                        SessionEvent.ClassesStarted.class,
                                        SessionEvent.EnrollmentClosed.class,
                                        SessionEvent.ExamSchedulingClosed.class,
                                        SessionEvent.SessionClosed.class,
                                        SessionEvent.GradesDue.class)),
                        Stance.ignoring(
                                "conferral runs come with degree audits",
                                List.of(
                                        SessionEvent.ConferralDue.class,
                                        ProgrammeEvent.ProgrammeDefined.class,
                                        CandidacyEvent.ProgrammeDeclared.class,
                                        CandidacyEvent.CertificateDeclared.class,
                                        CandidacyEvent.ProgrammeDiscontinued.class,
                                        CandidacyEvent.PathwayProgressed.class,
                                        CandidacyEvent.PathwayCompleted.class,
                                        CandidacyEvent.PathwayCompletionRevoked.class,
                                        CandidacyEvent.LearnerAdmitted.class,
                                        CandidacyEvent.AdmissionReviewRequested.class)),
                        Stance.ignoring(
                                "exams do not make grades; faculty do",
                                List.of(
                                        ExamEvent.ExamScheduled.class,
                                        ExamEvent.ExamRescheduled.class,
                                        ExamEvent.ExamCancelled.class,
                                        ExamEvent.IdentityVerified.class,
                                        ExamEvent.FinalAssessmentAccessed.class,
                                        ExamEvent.ExamCompleted.class,
                                        ExamEvent.ProctorIncidentReported.class)),
                        Stance.ignoring(
                                "money does not change grades",
                                List.of(
                                        TuitionRateEvent.TuitionRateSet.class,
                                        AccountEvent.TuitionAssessed.class,
                                        AccountEvent.TuitionUnavailable.class,
                                        AccountEvent.FundingGuaranteed.class,
                                        AccountEvent.FinancialHoldPlaced.class,
                                        AccountEvent.FinancialHoldReleased.class,
                                        CheckoutEvent.CheckoutOpened.class,
                                        CheckoutEvent.CheckoutExpired.class,
                                        CheckoutEvent.PaymentInitiated.class,
                                        CheckoutEvent.PaymentSettled.class,
                                        CheckoutEvent.PaymentFailed.class,
                                        CheckoutEvent.PaymentOutcomeUnknown.class,
                                        CheckoutEvent.PaymentReturned.class,
                                        DisputeEvent.DisputeOpened.class,
                                        DisputeEvent.DisputeWon.class,
                                        DisputeEvent.DisputeLost.class,
                                        DisputeEvent.TuitionDisputeOpened.class,
                                        DisputeEvent.TuitionDisputeResolved.class,
                                        RefundEvent.RefundApproved.class,
                                        RefundEvent.RefundIssued.class,
                                        RefundEvent.RefundSettled.class,
                                        RefundEvent.RefundFailed.class,
                                        RefundEvent.RefundCancelled.class,
                                        ReconciliationEvent.ReconciliationBreakFound.class)),
                        Stance.ignoring(
                                "neither starts, ends nor grades an enrolment",
                                List.of(
                                        EnrollmentEvent.EnrollmentRequested.class,
                                        EnrollmentEvent.EnrollmentPaymentDeclined.class,
                                        EnrollmentEvent.EnrollmentExpired.class,
                                        EnrollmentEvent.EnrollmentCancelled.class,
                                        EnrollmentEvent.PriorProgressApplied.class,
                                        EnrollmentEvent.ContentAccessGranted.class,
                                        EnrollmentEvent.ContentAccessSuspended.class,
                                        EnrollmentEvent.RestrictedContentAccessed.class,
                                        EnrollmentEvent.DropRequested.class,
                                        EnrollmentEvent.DropContested.class,
                                        EnrollmentEvent.DropUpheld.class,
                                        EnrollmentEvent.GradedItemsLocked.class,
                                        EnrollmentEvent.EnrollmentCompleted.class,
                                        EnrollmentEvent.VaCertified.class,
                                        EnrollmentEvent.VaRecertificationDue.class)),
                        Stance.ignoring(
                                "about the person, not about the record",
                                List.of(
                                        LearnerEvent.InstitutionEmailProvisioned.class,
                                        LearnerEvent.EmailActivated.class,
                                        LearnerEvent.OnboardingPassed.class,
                                        LearnerEvent.HonorCodeAccepted.class,
                                        LearnerEvent.PreviewRecorded.class,
                                        LearnerEvent.EntitlementGranted.class,
                                        LearnerEvent.EntitlementEnded.class,
                                        LearnerEvent.LoadAdvised.class)),
                        Stance.ignoring(
                                "no key of a learner is kept here yet: documents carry the learner's id only",
                                List.of(LearnerEvent.LearnerErased.class)),
                        Stance.ignoring(
                                "holds block official transcripts; those come with degree audits",
                                List.of(HoldEvent.HoldPlaced.class, HoldEvent.HoldReleased.class)))
                .flatMap(List::stream)
                .toList();
    }
}
