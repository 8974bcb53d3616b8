package org.stackway.billing.foreign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What billing hears and does not need, and why. */
@ApplicationScoped
public class IgnoredEvents implements Stances {

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> all = new ArrayList<>();
        all.addAll(Stance.ignoring(
                "an enrolment request says all that its tuition depends on",
                List.of(CourseEvent.CourseCatalogued.class, OfferingEvent.CourseOffered.class)));
        all.addAll(Stance.ignoring(
                "whether money is in time is enrollment's decision (rule 3.21); billing acts on its answers",
                List.of(
                        SessionEvent.SessionPublished.class,
                        SessionEvent.SessionMilestoneMoved.class,
                        SessionEvent.EnrollmentOpened.class,
                        SessionEvent.ClassesStarted.class,
                        SessionEvent.EnrollmentClosed.class,
                        SessionEvent.ExamSchedulingClosed.class,
                        SessionEvent.SessionClosed.class,
                        SessionEvent.GradesDue.class,
                        SessionEvent.ConferralDue.class)));
        all.addAll(Stance.ignoring(
                "an exam touches money only through a contested drop, which enrollment tells",
                List.of(
                        ExamEvent.ExamScheduled.class,
                        ExamEvent.ExamRescheduled.class,
                        ExamEvent.ExamCancelled.class,
                        ExamEvent.IdentityVerified.class,
                        ExamEvent.FinalAssessmentAccessed.class,
                        ExamEvent.ExamCompleted.class,
                        ExamEvent.ProctorIncidentReported.class)));
        all.addAll(Stance.ignoring(
                "nothing is charged or refunded for it",
                List.of(
                        LearnerEvent.InstitutionEmailProvisioned.class,
                        LearnerEvent.EmailActivated.class,
                        LearnerEvent.OnboardingPassed.class,
                        LearnerEvent.HonorCodeAccepted.class,
                        LearnerEvent.PreviewRecorded.class,
                        LearnerEvent.EntitlementGranted.class,
                        LearnerEvent.EntitlementEnded.class,
                        LearnerEvent.LoadAdvised.class,
                        EnrollmentEvent.PriorProgressApplied.class,
                        EnrollmentEvent.ContentAccessGranted.class,
                        EnrollmentEvent.ContentAccessSuspended.class,
                        EnrollmentEvent.RestrictedContentAccessed.class,
                        EnrollmentEvent.GradedItemsLocked.class,
                        EnrollmentEvent.EnrollmentCompleted.class,
                        EnrollmentEvent.VaCertified.class,
                        EnrollmentEvent.VaRecertificationDue.class)));
        all.addAll(Stance.ignoring(
                "billing keeps no personal data and no keys to any", List.of(LearnerEvent.LearnerErased.class)));
        all.addAll(Stance.ignoring("the refund follows CourseDropped", List.of(EnrollmentEvent.DropRequested.class)));
        all.addAll(Stance.ignoring(
                "a withdrawal gives nothing back (rule 3.27)", List.of(EnrollmentEvent.CourseWithdrawn.class)));
        all.addAll(Stance.ignoring(
                "holds of others do not keep anybody from paying",
                List.of(HoldEvent.HoldPlaced.class, HoldEvent.HoldReleased.class)));
        all.addAll(Stance.ignoring(
                "tuition depends on rates only, which are set here",
                List.of(
                        ProgrammeEvent.ProgrammeDefined.class,
                        CandidacyEvent.ProgrammeDeclared.class,
                        CandidacyEvent.CertificateDeclared.class,
                        CandidacyEvent.ProgrammeDiscontinued.class,
                        CandidacyEvent.PathwayProgressed.class,
                        CandidacyEvent.PathwayCompleted.class,
                        CandidacyEvent.PathwayCompletionRevoked.class,
                        CandidacyEvent.LearnerAdmitted.class,
                        CandidacyEvent.AdmissionReviewRequested.class)));
        all.addAll(Stance.ignoring(
                "grades and papers cost nothing",
                List.of(
                        RecordEvent.GradePosted.class,
                        RecordEvent.GradeChanged.class,
                        RecordEvent.GradeReplaced.class,
                        RecordEvent.GradeVoided.class,
                        RecordEvent.WithdrawalRecorded.class,
                        RecordEvent.CreditAllocated.class,
                        RecordEvent.CertificateConferred.class,
                        RecordEvent.DegreeConferred.class,
                        TranscriptEvent.TranscriptIssued.class,
                        TranscriptEvent.TranscriptRevoked.class)));
        return List.copyOf(all);
    }
}
