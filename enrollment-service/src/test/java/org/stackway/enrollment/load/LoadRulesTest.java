package org.stackway.enrollment.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.load.LoadRules.Standing;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.policy.PolicyFiles;

class LoadRulesTest {

    private static final SessionId A = SessionId.parse("2026-FALL-1");
    private static final SessionId B = SessionId.parse("2026-FALL-2");
    private static final LearnerId LEARNER = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    private static final Policy LOAD = PolicyFiles.load(LoadRulesTest.class.getClassLoader())
            .inForce("load", Instant.parse("2026-08-10T18:00:00Z"));

    private static List<Taken> taken(SessionId session, String... hours) {
        List<Taken> all = new ArrayList<>();
        for (String each : hours) {
            all.add(new Taken(
                    new EnrollmentId(new UUID(session.number(), all.size() + 1L)),
                    CourseCode.parse("ECEA-57" + session.number() + all.size()),
                    session,
                    CreditHours.parse(each),
                    true));
        }
        return all;
    }

    private static Studies studies(List<Taken> a, List<Taken> b) {
        List<Taken> all = new ArrayList<>(a);
        all.addAll(b);
        return new Studies(all, all.size(), true, List.of(), Optional.empty());
    }

    private static LoadView view(SessionId session, Studies studies) {
        return LoadView.of(LEARNER, session, studies, LOAD);
    }

    @Test
    @Rule({"XC-03", "XC-04", "P-50", "3.14"})
    void fiveHoursInTwoSessionsAreFullTimeToTheSchoolAndNotToTheVaInTheLighterOne() {
        Studies studies = studies(taken(A, "1.2", "1.4"), taken(B, "0.8", "0.8", "0.8"));

        assertThat(view(B, studies).academic().status()).isEqualTo(Standing.FULL_TIME);
        assertThat(view(B, studies).academic().creditHours()).isEqualTo("5.0");
        assertThat(view(A, studies).va().status()).isEqualTo(Standing.FULL_TIME);
        assertThat(view(B, studies).va().status()).isEqualTo(Standing.PART_TIME);
        assertThat(view(B, studies).va().creditHours()).isEqualTo("2.4");
        assertThat(view(B, studies).va().fullTime()).isEqualTo("2.5");
    }

    @Test
    @Rule({"XC-04", "3.14"})
    void fiveHoursInOneSessionAndNoneInTheOtherAreNothingToTheVaThere() {
        Studies studies = studies(taken(A, "5.0"), List.of());

        assertThat(view(B, studies).academic().status()).isEqualTo(Standing.FULL_TIME);
        assertThat(view(B, studies).va().status()).isEqualTo(Standing.NONE);
        assertThat(view(B, studies).sessions())
                .extracting(LoadView.OfSession::va)
                .containsExactly(Standing.FULL_TIME, Standing.NONE);
    }

    @Test
    @Rule({"XC-03", "XC-04", "P-50"})
    void eachThresholdIsReachedByItselfAndNotByAHundredthLess() {
        assertThat(LoadRules.academic(CreditHours.parse("5.0").value(), LOAD)).isEqualTo(Standing.FULL_TIME);
        assertThat(LoadRules.academic(CreditHours.parse("4.99").value(), LOAD)).isEqualTo(Standing.PART_TIME);
        assertThat(LoadRules.va(CreditHours.parse("2.5").value(), LOAD)).isEqualTo(Standing.FULL_TIME);
        assertThat(LoadRules.va(CreditHours.parse("2.49").value(), LOAD)).isEqualTo(Standing.PART_TIME);
        assertThat(LoadRules.federal(CreditHours.parse("9.0").value(), LOAD)).isEqualTo(Standing.FULL_TIME);
        assertThat(LoadRules.federal(CreditHours.parse("8.99").value(), LOAD)).isEqualTo(Standing.HALF_TIME);
        assertThat(LoadRules.federal(CreditHours.parse("4.0").value(), LOAD)).isEqualTo(Standing.HALF_TIME);
        assertThat(LoadRules.federal(CreditHours.parse("3.99").value(), LOAD)).isEqualTo(Standing.LESS_THAN_HALF_TIME);
    }

    @Test
    @Rule("P-37")
    void aSemesterHasRoomForFifteenHoursAndNotForAHundredthMore() {
        Studies studies = studies(taken(A, "3.0", "3.0", "1.2"), taken(B, "3.0", "3.0"));

        assertThat(LoadRules.withinCap(studies, CreditHours.parse("1.8"), LOAD).holds())
                .isTrue();
        assertThat(LoadRules.withinCap(studies, CreditHours.parse("1.81"), LOAD).holds())
                .isFalse();
        assertThat(LoadRules.withinCap(studies, CreditHours.parse("1.81"), LOAD).observed())
                .hasToString("15.01");
        assertThat(view(A, studies).cap()).isEqualTo(new LoadView.Cap("15.0", "13.2", "1.8"));
    }

    @Test
    @Rule({"P-37", "3.14"})
    void whatIsNotPaidCountsForTheCapOnly() {
        List<Taken> unpaid = taken(A, "3.0").stream()
                .map(course -> new Taken(
                        course.enrollmentId(), course.courseCode(), course.sessionId(), course.creditHours(), false))
                .toList();
        LoadView view = view(A, studies(unpaid, List.of()));

        assertThat(view.academic().status()).isEqualTo(Standing.NONE);
        assertThat(view.session().courses()).isZero();
        assertThat(view.cap().taken()).isEqualTo("3.0");
    }

    @Test
    @Rule("EN-28")
    void oneCourseIsAdvisedInTheFirstSession() {
        assertThat(LoadRules.courses(A, 1, false, LOAD)).isEmpty();
        assertThat(LoadRules.courses(A, 2, false, LOAD))
                .extracting(Advice::rule)
                .containsExactly("EN-28");
        assertThat(LoadRules.courses(A, 2, true, LOAD)).isEmpty();
    }

    @Test
    @Rule("EN-29")
    void theFourthCourseOfASessionIsAdvisedAgainst() {
        assertThat(LoadRules.courses(A, 3, true, LOAD)).isEmpty();
        assertThat(LoadRules.courses(A, 4, true, LOAD)).extracting(Advice::rule).containsExactly("EN-29");
        assertThat(LoadRules.courses(A, 4, false, LOAD))
                .extracting(Advice::rule)
                .containsExactly("EN-28", "EN-29");
    }

    @Test
    @Rule("EN-30")
    void aCreditHourTakesFiveToEightHoursAWeek() {
        assertThat(LoadRules.weekly(CreditHours.parse("0.6").value(), LOAD))
                .isEqualTo(new LoadRules.Weekly("3.0", "4.8"));
        assertThat(LoadRules.weekly(CreditHours.parse("3.0").value(), LOAD))
                .isEqualTo(new LoadRules.Weekly("15.0", "24.0"));
    }
}
