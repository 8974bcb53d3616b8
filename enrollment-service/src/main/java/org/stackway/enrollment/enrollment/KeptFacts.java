package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.enrollment.EnrollmentFacts.Slot;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;

/** Of the facts what the rules read, for the decision log: one row for each decision, so no more than that. */
record KeptFacts(
        Optional<Calendar> calendar,
        Optional<Course> offering,
        boolean learnerRegistered,
        Optional<Instant> onboardingPassedAt,
        Optional<Slot> slot,
        int lastAttempt,
        boolean enrolledBefore,
        List<RegistrationHold> holds,
        List<PaymentAttempt> payments,
        Optional<FinalAccess> finalAccess,
        Optional<Grade> postedGrade,
        Optional<Instant> disputeDropAt,
        Optional<Money> tuition,
        Optional<PriorWork> priorWork,
        List<CreditHours> semester) {

    private static final List<MilestoneKind> READ = List.of(
            MilestoneKind.ENROLLMENT_OPENS,
            MilestoneKind.CLASSES_START,
            MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
            MilestoneKind.ENROLLMENT_CLOSES,
            MilestoneKind.CLASSES_END);

    static KeptFacts of(EnrollmentFacts facts) {
        return new KeptFacts(
                facts.calendar().map(Calendar::of),
                facts.offering().map(Course::of),
                facts.learnerRegistered(),
                facts.onboardingPassedAt(),
                facts.slot(),
                facts.lastAttempt(),
                facts.enrolledBefore(),
                facts.holds(),
                facts.payments(),
                facts.finalAccess(),
                facts.postedGrade(),
                facts.disputeDropAt(),
                facts.tuition(),
                Optional.of(facts.priorWork()).filter(work -> !work.items().isEmpty()),
                facts.studies().semester().stream().map(Taken::creditHours).toList());
    }

    /** The milestones that decide about enrolments. */
    record Calendar(SessionId sessionId, ZoneId zone, Map<MilestoneKind, Instant> milestones, boolean closed) {
        static Calendar of(SessionCalendar calendar) {
            Map<MilestoneKind, Instant> milestones = new EnumMap<>(MilestoneKind.class);
            for (MilestoneKind kind : READ) {
                Instant at = calendar.milestones().get(kind);
                if (at != null) {
                    milestones.put(kind, at);
                }
            }
            return new Calendar(calendar.sessionId(), calendar.zone(), milestones, calendar.closed());
        }
    }

    /** What is copied into the enrolment, and the items that only those who paid may open. */
    record Course(
            OfferingId offeringId, CreditHours creditHours, ProgrammeCode owningProgramme, List<Item> restricted) {
        static Course of(OfferedCourse course) {
            return new Course(
                    course.offeringId(),
                    course.creditHours(),
                    course.owningProgramme(),
                    course.assessments().stream()
                            .filter(item -> item.forCreditOnly())
                            .map(item -> new Item(item.itemId(), item.blocksRefund()))
                            .toList());
        }
    }

    /** A for-credit item. */
    record Item(
            @NotPersonal("a graded item of the offering") String itemId, boolean blocksRefund) {}
}
