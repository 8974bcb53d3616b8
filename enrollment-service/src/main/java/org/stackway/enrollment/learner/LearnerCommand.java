package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.List;
import org.stackway.enrollment.load.Advice;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;

/** What can be asked of a learner's stream. All of it may be repeated: the second time changes nothing. */
public sealed interface LearnerCommand {

    /** Makes the learner known. The profile goes into the sealed tables only, never into an event (D14). */
    @Rule({"EN-PROFILE", "XC-01"})
    record RegisterLearner(LearnerId learnerId, Profile profile) implements LearnerCommand {}

    /** The institution's address is in use (XC-02); before it was given (XC-01) nobody can use it. */
    @Rule({"XC-01", "XC-02"})
    record ActivateEmail() implements LearnerCommand {}

    /** The onboarding course is passed; once is enough (EN-20, rule 3.26). */
    @Rule({"EN-20", "3.26"})
    record PassOnboarding() implements LearnerCommand {}

    /** The honor code is accepted (P-49). */
    @Rule("P-49")
    record AcceptHonorCode() implements LearnerCommand {}

    /** Directory information is withheld from everybody but staff, or no more (34 CFR 99.37). */
    record ChooseDirectory(boolean withheld) implements LearnerCommand {}

    /** Work in the non-credit version of a course is reported; of what is known already nothing is told again. */
    @Rule({"EN-11", "EN-14"})
    record RecordPreview(
            CourseCode courseCode,
            Instant startedAt,
            @NotPersonal("version of a course's content") String contentVersion,
            List<PreviewItem> items)
            implements LearnerCommand {
        public RecordPreview {
            items = List.copyOf(items);
        }
    }

    /** Everything that comes with being enrolled for the first time: the address (XC-01) and the services (BI-26). */
    @Rule({"XC-01", "BI-26"})
    record ProvisionStudentServices() implements LearnerCommand {}

    /** An enrolment has ended: the services that come with being enrolled end with the last one. */
    @Rule({"BI-26", "EN-32"})
    record EndStudentServices() implements LearnerCommand {}

    /**
     * An enrolment was requested that there is something to say about: the load of its session with it counted in.
     *
     * @param creditHours of the session's courses together
     */
    @Rule({"EN-28", "EN-29"})
    record AdviseLoad(SessionId sessionId, int courses, CreditHours creditHours, List<Advice> advice)
            implements LearnerCommand {
        public AdviseLoad {
            advice = List.copyOf(advice);
        }
    }

    /**
     * The learner's personal data are destroyed, on the learner's own wish or when they are kept for nothing any more. What
     * the law keeps stays under the learner's id, without a name.
     */
    @Rule({"EN-ERASE-OPEN", "EN-ERASE-HOLD"})
    record EraseLearner() implements LearnerCommand {}

    /** The learner may use these services. */
    @Rule("XC-08")
    record GrantEntitlements(List<EntitlementService> services) implements LearnerCommand {
        public GrantEntitlements {
            services = List.copyOf(services);
        }
    }
}
