package org.stackway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.DomainEvent;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.billing.BillingServiceEvent;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.transcript.TranscriptServiceEvent;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/**
 * What session-service reads of the others without effect: courses, sessions and offerings are decided by the registrar
 * and the clock alone. Types that may matter one day are named one by one, so that a new one beside them does not start
 * before somebody decided about it.
 */
@ApplicationScoped
public class ForeignEvents implements Stances {

    private static final String LEARNER =
            "sessions, courses and exams know a learner by id only: no name, and no key to destroy";
    private static final String HOLDS = "a hold keeps a learner from registering, not a course from being offered";
    private static final String PROGRESS = "how an enrolment goes on inside its session moves neither session nor exam";
    private static final String MONEY = "what is owed and paid moves no session and no offering";
    private static final String PROGRAMME =
            "an offering takes its owner from the catalogue, not from what the programme asks for";
    private static final String STANDING = "what a learner reached changes neither catalogue nor calendar";

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(
                        Stance.ignoring(PROGRESS, progress()),
                        Stance.ignoring(LEARNER, learners()),
                        Stance.ignoringAll(HOLDS, List.of(HoldEvent.class)),
                        Stance.ignoringAll(MONEY, List.of(BillingServiceEvent.class)),
                        Stance.ignoringAll(PROGRAMME, List.of(ProgrammeEvent.class)),
                        Stance.ignoringAll(STANDING, List.of(CandidacyEvent.class, TranscriptServiceEvent.class)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Class<? extends DomainEvent>> progress() {
        return List.of(
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
                EnrollmentEvent.VaCertified.class,
                EnrollmentEvent.VaRecertificationDue.class);
    }

    private static List<Class<? extends DomainEvent>> learners() {
        return List.of(
                LearnerEvent.LearnerRegistered.class,
                LearnerEvent.LearnerErased.class,
                LearnerEvent.InstitutionEmailProvisioned.class,
                LearnerEvent.EmailActivated.class,
                LearnerEvent.OnboardingPassed.class,
                LearnerEvent.HonorCodeAccepted.class,
                LearnerEvent.DirectoryPreferenceChanged.class,
                LearnerEvent.PreviewRecorded.class,
                LearnerEvent.EntitlementGranted.class,
                LearnerEvent.EntitlementEnded.class,
                LearnerEvent.LoadAdvised.class);
    }
}
