package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.session.SessionFixture.DENVER;
import static org.stackway.session.session.SessionFixture.denver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SemesterId;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.Term;
import org.stackway.kit.domain.Rule;

/** The sessions of 2024: eight weeks of classes, and eight weeks from start to start. */
class OverlappingSessionsTest {

    private static final Schedule FIRST = Schedules.derived("2024-01-15T09:00");
    private static final Schedule SECOND = Schedules.derived("2024-03-11T09:00");

    @Test
    @Rule("P-11")
    void theNextSessionOpensElevenDaysBeforeThisOneEndsAndStartsThreeDaysAfter() {
        assertThat(days(at(SECOND, MilestoneKind.ENROLLMENT_OPENS), at(FIRST, MilestoneKind.CLASSES_END)))
                .isEqualTo(11);
        assertThat(days(at(FIRST, MilestoneKind.CLASSES_END), at(SECOND, MilestoneKind.CLASSES_START)))
                .isEqualTo(3);
        assertThat(days(at(SECOND, MilestoneKind.CLASSES_START), at(FIRST, MilestoneKind.FINAL_GRADES_POST)))
                .isEqualTo(7);
    }

    @Test
    @Rule({"P-11", "P-13"})
    void whoFailsInOneSessionHasSixDaysToDropTheNextWithoutACostAndWeeksToRepeatInIt() {
        // given grades of the first session post on 18 March
        LocalDate graded = at(FIRST, MilestoneKind.FINAL_GRADES_POST);

        // then
        assertThat(graded).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(days(graded, at(SECOND, MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS)))
                .isEqualTo(6);
        assertThat(SECOND.at(MilestoneKind.ENROLLMENT_CLOSES)).isEqualTo(denver("2024-04-19T17:00"));
        assertThat(SessionStatus.at(denver("2024-03-18T17:00"), FIRST)).isEqualTo(SessionStatus.GRADED);
        assertThat(SessionStatus.at(denver("2024-03-18T17:00"), SECOND)).isEqualTo(SessionStatus.IN_SESSION);
    }

    @Test
    @Rule("P-11")
    void oneInstantFindsOneSessionClosingAndTheNextOneOpen() {
        Instant lateFebruary = denver("2024-02-28T12:00");

        assertThat(SessionStatus.at(lateFebruary, FIRST)).isEqualTo(SessionStatus.ENROLLMENT_CLOSED);
        assertThat(SessionStatus.at(lateFebruary, SECOND)).isEqualTo(SessionStatus.ENROLLMENT_OPEN);
    }

    @Test
    @Rule({"SE-01", "SE-12"})
    void aYearHasSixSessionsTwoToASemester() {
        List<SessionId> year = Arrays.stream(Term.values())
                .flatMap(term -> Stream.of(1, 2).map(half -> SessionId.parse("2026-" + term + "-" + half)))
                .toList();

        assertThat(year).hasSize(6);
        assertThat(year.stream().map(SessionId::semester).distinct().map(SemesterId::wire))
                .hasSize(3)
                .contains("2026-FALL");
    }

    private static LocalDate at(Schedule schedule, MilestoneKind kind) {
        return LocalDate.ofInstant(schedule.at(kind), DENVER);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
