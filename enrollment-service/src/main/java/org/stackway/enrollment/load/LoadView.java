package org.stackway.enrollment.load;

import java.math.BigDecimal;
import java.util.List;
import org.stackway.enrollment.load.LoadRules.Standing;
import org.stackway.enrollment.load.LoadRules.Weekly;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Policy;

/**
 * A learner's load in a session and in its semester, as each who asks for it counts. Courses that are not paid count for
 * the cap only.
 *
 * @param session what is enrolled in or completed in the session asked for
 * @param semester the same over the pair of sessions
 * @param sessions the same for each of the pair
 * @param policyVersion of the thresholds
 */
public record LoadView(
        LearnerId learnerId,
        SessionId sessionId,
        String semesterId,
        Amount session,
        Amount semester,
        List<OfSession> sessions,
        Purpose academic,
        Purpose va,
        Purpose federal,
        Cap cap,
        List<Advice> advice,
        List<Taken> courses,
        int policyVersion) {

    /** An amount of study; credit hours as a decimal. */
    public record Amount(int courses, String creditHours, Weekly weeklyHours) {}

    /** The amount of one session, and what it is to the VA. */
    public record OfSession(SessionId sessionId, Amount amount, Standing va) {}

    /**
     * What the load is to somebody.
     *
     * @param over SESSION or SEMESTER
     * @param fullTime credit hours that make it full-time
     */
    public record Purpose(Standing status, String over, String creditHours, String fullTime) {}

    /**
     * The most credit hours a semester may have (P-37).
     *
     * @param taken requests that wait for their payment counted in
     */
    public record Cap(String creditHours, String taken, String left) {}

    /** What these studies come to, by the thresholds of that policy. */
    public static LoadView of(LearnerId learner, SessionId session, Studies studies, Policy load) {
        List<Taken> confirmed =
                studies.semester().stream().filter(Taken::confirmed).toList();
        List<Taken> here = in(session, confirmed);
        BigDecimal hours = Studies.hours(here);
        BigDecimal semesterHours = Studies.hours(confirmed);
        BigDecimal left = LoadRules.cap(load).subtract(studies.hours()).max(BigDecimal.ZERO);
        return new LoadView(
                learner,
                session,
                session.semester().wire(),
                amount(here, load),
                amount(confirmed, load),
                List.of(ofSession(session, 1, confirmed, load), ofSession(session, 2, confirmed, load)),
                purpose(
                        LoadRules.academic(semesterHours, load),
                        "SEMESTER",
                        semesterHours,
                        "academicFullTimePerSemester",
                        load),
                purpose(LoadRules.va(hours, load), "SESSION", hours, "vaFullTimePerSession", load),
                purpose(
                        LoadRules.federal(semesterHours, load),
                        "SEMESTER",
                        semesterHours,
                        "federalFullTimePerSemester",
                        load),
                new Cap(
                        LoadRules.decimal(LoadRules.cap(load)),
                        LoadRules.decimal(studies.hours()),
                        LoadRules.decimal(left)),
                LoadRules.courses(session, studies.in(session).size(), studies.returning(), load),
                studies.semester(),
                load.version());
    }

    private static List<Taken> in(SessionId session, List<Taken> taken) {
        return taken.stream()
                .filter(course -> course.sessionId().equals(session))
                .toList();
    }

    private static Amount amount(List<Taken> taken, Policy load) {
        BigDecimal hours = Studies.hours(taken);
        return new Amount(taken.size(), LoadRules.decimal(hours), LoadRules.weekly(hours, load));
    }

    private static OfSession ofSession(SessionId of, int number, List<Taken> confirmed, Policy load) {
        SessionId session = new SessionId(of.semester(), number);
        List<Taken> taken = in(session, confirmed);
        return new OfSession(session, amount(taken, load), LoadRules.va(Studies.hours(taken), load));
    }

    private static Purpose purpose(Standing status, String over, BigDecimal hours, String required, Policy load) {
        return new Purpose(
                status, over, LoadRules.decimal(hours), LoadRules.decimal(LoadRules.required(required, load)));
    }
}
