package org.stackway.billing.foreign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.admission.AdmissionServiceEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.transcript.TranscriptServiceEvent;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What billing hears and does not need, and why. */
@ApplicationScoped
public class IgnoredEvents implements Stances {

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> all = new ArrayList<>();
        all.addAll(Stance.ignoringAll(
                "an enrolment request says all that its tuition depends on",
                List.of(CourseEvent.class, OfferingEvent.class)));
        all.addAll(Stance.ignoringAll(
                "whether money is in time is enrollment's decision (rule 3.21); billing acts on its answers",
                List.of(SessionEvent.class)));
        all.addAll(Stance.ignoringAll(
                "an exam touches money only through a contested drop, which enrollment tells",
                List.of(ExamEvent.class)));
        all.addAll(Stance.ignoring(
                "nothing is charged or refunded for it",
                List.of(
                        LearnerEvent.InstitutionEmailProvisioned.class,
                        LearnerEvent.EmailActivated.class,
                        LearnerEvent.OnboardingPassed.class,
                        LearnerEvent.HonorCodeAccepted.class,
                        LearnerEvent.DirectoryPreferenceChanged.class,
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
        all.addAll(Stance.ignoring("the refund follows CourseDropped", List.of(EnrollmentEvent.DropRequested.class)));
        all.addAll(Stance.ignoring(
                "a withdrawal gives nothing back (rule 3.27)", List.of(EnrollmentEvent.CourseWithdrawn.class)));
        all.addAll(Stance.ignoringAll("holds of others do not keep anybody from paying", List.of(HoldEvent.class)));
        all.addAll(Stance.ignoringAll(
                "tuition depends on rates only, which are set here", List.of(AdmissionServiceEvent.class)));
        all.addAll(Stance.ignoringAll("grades and papers cost nothing", List.of(TranscriptServiceEvent.class)));
        return List.copyOf(all);
    }
}
