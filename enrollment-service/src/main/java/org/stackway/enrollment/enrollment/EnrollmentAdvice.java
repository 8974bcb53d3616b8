package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.learner.LearnerCommand.AdviseLoad;
import org.stackway.enrollment.load.Advice;
import org.stackway.enrollment.load.LoadRules;
import org.stackway.enrollment.load.LoadRules.Weekly;
import org.stackway.enrollment.load.Studies;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Origin;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Rule;

/** What a learner is advised about an enrolment that is asked for or under way. None of it refuses anything. */
final class EnrollmentAdvice {

    private EnrollmentAdvice() {}

    static List<Advice> of(Enrollment state, EnrollmentFacts facts) {
        return switch (state.status()) {
            case PENDING_PAYMENT, ENROLLED -> {
                List<Advice> advice = new ArrayList<>(prerequisites(facts.studies()));
                advice.add(workload(state, facts));
                advice.addAll(load(state, facts));
                advice.addAll(subscription(state, facts));
                if (state.status() == EnrollmentStatus.ENROLLED) {
                    advice.add(lostWork());
                }
                yield List.copyOf(advice);
            }
            case UNREQUESTED, EXPIRED, CANCELLED, DROPPED, WITHDRAWN, COMPLETED -> List.of();
        };
    }

    /** Told, never enforced. */
    @Rule({"EN-09", "3.19"})
    private static List<Advice> prerequisites(Studies studies) {
        List<Advice> advice = new ArrayList<>();
        for (CourseCode course : studies.missingPrerequisites()) {
            advice.add(new Advice(
                    "EN-09", "this course builds on %s, which you have not completed".formatted(course.shown())));
        }
        return advice;
    }

    @Rule("EN-30")
    private static Advice workload(Enrollment state, EnrollmentFacts facts) {
        Weekly weekly = LoadRules.weekly(
                state.requested().creditHours().value(), facts.terms().load());
        return new Advice(
                "EN-30",
                "expect to study %s to %s hours each week of the session".formatted(weekly.from(), weekly.to()));
    }

    /** About the number of courses in the session, this one counted in. */
    @Rule({"EN-28", "EN-29"})
    static List<Advice> load(Enrollment state, EnrollmentFacts facts) {
        Studies studies = facts.studies();
        int courses = studies.in(state.requested().sessionId()).size() + 1;
        return LoadRules.courses(
                state.requested().sessionId(),
                courses,
                studies.returning(),
                facts.terms().load());
    }

    /** What the learner is told, for the record, about the load that this request makes; nothing if it is no more than usual. */
    @Rule({"EN-28", "EN-29"})
    static Optional<AdviseLoad> toldToLearner(Enrollment requested, EnrollmentFacts facts) {
        List<Advice> advice = load(requested, facts);
        if (advice.isEmpty()) {
            return Optional.empty();
        }
        SessionId session = requested.requested().sessionId();
        CreditHours own = requested.requested().creditHours();
        return Optional.of(new AdviseLoad(
                session,
                facts.studies().in(session).size() + 1,
                new CreditHours(facts.studies().hoursIn(session).add(own.value())),
                advice));
    }

    /** The subscription is paid to the course platform: it is in no ledger of ours and gives nothing back. */
    @Rule("BI-20")
    private static List<Advice> subscription(Enrollment state, EnrollmentFacts facts) {
        ZoneId zone = facts.knownCalendar().zone();
        boolean sameMonth = state.requested().origin() == Origin.UPGRADE
                && facts.studies()
                        .subscribedAt()
                        .filter(begun -> month(begun, zone).equals(month(facts.now(), zone)))
                        .isPresent();
        return sameMonth
                ? List.of(new Advice(
                        "BI-20",
                        "you began the course without credit this month: its monthly subscription is not refunded"))
                : List.of();
    }

    private static YearMonth month(Instant instant, ZoneId zone) {
        return YearMonth.from(instant.atZone(zone));
    }

    @Rule("EN-17")
    static Advice lostWork() {
        return new Advice(
                "EN-17",
                "save your work outside of the course platform: what you did there may be lost when you drop or"
                        + " withdraw, and when the session closes");
    }
}
