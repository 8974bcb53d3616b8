package org.stackway.admission.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.billing.BillingServiceEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What admission does not depend on, and why. */
@ApplicationScoped
public class IgnoredEvents implements Stances {

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(calendar(), money(), enrolments(), people(), records())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stance<?>> calendar() {
        return Stream.of(
                        Stance.ignoringAll(
                                "pathways name their courses; a grade carries its course and credit hours",
                                List.of(OfferingEvent.class)),
                        Stance.ignoringAll(
                                "admission has no calendar: it follows grades and declarations whenever they come (AD-11)",
                                List.of(SessionEvent.class)),
                        Stance.ignoringAll("exams do not make grades; faculty do", List.of(ExamEvent.class)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stance<?>> money() {
        return Stance.ignoringAll(
                "admission is by performance alone (AD-01); money counts only through the enrolment it makes",
                List.of(BillingServiceEvent.class));
    }

    private static List<Stance<?>> enrolments() {
        return Stance.ignoring(
                "neither starts nor ends an enrolment that counts",
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
                        EnrollmentEvent.VaRecertificationDue.class));
    }

    private static List<Stance<?>> people() {
        return Stream.of(
                        Stance.ignoring(
                                "about the person; nothing of it opens or closes a programme (AD-02)",
                                List.of(
                                        LearnerEvent.InstitutionEmailProvisioned.class,
                                        LearnerEvent.EmailActivated.class,
                                        LearnerEvent.OnboardingPassed.class,
                                        LearnerEvent.HonorCodeAccepted.class,
                                        LearnerEvent.DirectoryPreferenceChanged.class,
                                        LearnerEvent.PreviewRecorded.class,
                                        LearnerEvent.EntitlementGranted.class,
                                        LearnerEvent.EntitlementEnded.class,
                                        LearnerEvent.LoadAdvised.class)),
                        Stance.ignoring(
                                "no personal data and no key of a learner is kept here",
                                List.of(LearnerEvent.LearnerErased.class)),
                        Stance.ignoringAll(
                                "holds block registration and documents, never an admission", List.of(HoldEvent.class)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stance<?>> records() {
        return Stream.of(
                        Stance.ignoring(
                                "the enrolment's own CourseWithdrawn says it first-hand",
                                List.of(RecordEvent.WithdrawalRecorded.class)),
                        Stance.ignoring(
                                "an I is no grade; the grade that takes its place is posted",
                                List.of(RecordEvent.IncompleteRecorded.class)),
                        Stance.ignoring(
                                "the GradeRestored or GradeReplaced that follows says what counts",
                                List.of(RecordEvent.ReplacementOptedOut.class, RecordEvent.ReplacementOptedIn.class)),
                        Stance.ignoringAll(
                                "documents and allocations follow an admission, they do not make one",
                                List.of(RecordEvent.CreditAllocated.class, TranscriptEvent.class)))
                .flatMap(List::stream)
                .toList();
    }
}
