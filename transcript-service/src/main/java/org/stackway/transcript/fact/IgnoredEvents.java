package org.stackway.transcript.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
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
                        Stance.ignoringAll(
                                "an enrolment's own CourseEnrolled carries all a grade needs, CLASSES_END included",
                                List.of(
                                        CourseEvent.class,
                                        OfferingEvent.class,
                                        SessionEvent.EnrollmentOpened.class,
                                        SessionEvent.ClassesStarted.class,
                                        SessionEvent.EnrollmentClosed.class,
                                        SessionEvent.ExamSchedulingClosed.class,
                                        SessionEvent.SessionClosed.class,
                                        SessionEvent.GradesDue.class)),
                        Stance.ignoring(
                                "an audit needs complete pathways only, and reckons with courses itself",
                                List.of(
                                        CandidacyEvent.PathwayProgressed.class,
                                        CandidacyEvent.AdmissionReviewRequested.class)),
                        Stance.ignoringAll("exams do not make grades; faculty do", List.of(ExamEvent.class)),
                        Stance.ignoringAll(
                                "money does not change grades",
                                List.of(
                                        AccountEvent.TuitionAssessed.class,
                                        AccountEvent.TuitionUnavailable.class,
                                        AccountEvent.FundingGuaranteed.class,
                                        AccountEvent.FundingEnded.class,
                                        AccountEvent.TuitionVoided.class,
                                        AccountEvent.TuitionReinstated.class,
                                        CheckoutEvent.class,
                                        RefundEvent.class,
                                        TuitionRateEvent.class,
                                        DisputeEvent.class,
                                        TuitionDisputeEvent.class,
                                        ReconciliationEvent.class)),
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
                                        LearnerEvent.DirectoryPreferenceChanged.class,
                                        LearnerEvent.PreviewRecorded.class,
                                        LearnerEvent.EntitlementGranted.class,
                                        LearnerEvent.EntitlementEnded.class,
                                        LearnerEvent.LoadAdvised.class)))
                .flatMap(List::stream)
                .toList();
    }
}
