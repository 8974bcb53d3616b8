package org.stackway.admission.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.candidacy.Rulebook.ALSO_GOOD;
import static org.stackway.admission.candidacy.Rulebook.GOOD;
import static org.stackway.admission.candidacy.Rulebook.START;
import static org.stackway.admission.candidacy.Rulebook.STRICTER;
import static org.stackway.admission.candidacy.Rulebook.VERSION_1;
import static org.stackway.admission.programme.Definitions.msEce;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stackway.admission.fact.ActiveCourse;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.domain.Rule;

/** How a candidacy begins and how it ends. */
class CandidacyLifeTest {

    private final Story story = new Story(START, VERSION_1);

    @Nested
    class Declaring {

        @Test
        void byALearnerNobodyToldUsOfIsNotKnownYet() {
            story.unregistered();

            assertThat(story.unknownWhenDeclaring()).startsWith("learner ");
        }

        @Test
        @Rule("AD-10")
        void namesEveryRuleThatStandsAgainstIt() {
            story.declare();
            story.discontinue();

            assertThat(story.refusedDeclaring("no-such-certificate")).containsExactly("AD-10", "AD-14");
        }

        @Test
        @Rule("AD-10")
        void aProgrammeWithoutRulesInForceIsRefused() {
            story.at(VERSION_1.effectiveFrom().minusMillis(1));

            assertThat(story.refusedDeclaring()).containsExactly("AD-10");
        }

        @Test
        @Rule("AD-10")
        void aConferredDegreeIsRefused() {
            story.conferred(START);

            assertThat(story.refusedDeclaring()).containsExactly("AD-10");
        }

        @Test
        @Rule("AD-11")
        void isJudgedByTheRulesInForceEvenWhenTheirInstantWasMissed() {
            story.rules(VERSION_1, STRICTER);
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
            story.at(STRICTER.effectiveFrom());

            assertThat(story.declare())
                    .hasExactlyElementsOfTypes(ProgrammeDeclared.class, PathwayCompletionRevoked.class);
        }
    }

    @Nested
    class Discontinuing {

        @Test
        @Rule("AD-10")
        void isFinal() {
            story.declare();

            assertThat(story.discontinue())
                    .singleElement()
                    .isInstanceOfSatisfying(ProgrammeDiscontinued.class, left -> assertThat(left.cause())
                            .isEqualTo(DiscontinuationCause.STUDENT));
            assertThat(story.discontinue()).isEmpty();
            assertThat(story.refusedDeclaring()).containsExactly("AD-10");
        }

        @Test
        @Rule("AD-10")
        void isAfterADeclarationOfAMillisecondBeforeAndBeforeOneOfAMillisecondAfter() {
            Instant left = Instant.parse("2026-10-01T12:00:00.000Z");

            assertThat(story.at(left.minusMillis(1)).declare()).hasSize(1);
            assertThat(story.at(left).discontinue()).hasSize(1);

            assertThat(story.at(left.plusMillis(1)).refusedDeclaring()).containsExactly("AD-10");
            assertThat(story.status()).isEqualTo(CandidacyStatus.DISCONTINUED);
        }

        @Test
        @Rule("P-07")
        void asksThatActiveCoursesAreDroppedIfItIsTheOnlyProgramme() {
            story.declare();
            ActiveCourse course = new ActiveCourse(
                    EnrollmentId.parse("0198e000-0000-7000-8000-000000000001"), CourseCode.parse("ECEA-5700"));

            assertThat(story.tied(List.of(course), "MS-ECE").refusedDiscontinuing())
                    .containsExactly("P-07");
            assertThat(story.tied(List.of(course), "MS-ECE", "MS-CS").discontinue())
                    .hasSize(1);
        }

        @Test
        @Rule("P-07")
        void isPossibleOnceNoCourseIsActive() {
            story.declare();

            assertThat(story.tied(List.of(), "MS-ECE").discontinue()).hasSize(1);
        }

        @Test
        @Rule({"AD-10", "P-07"})
        void namesEveryRuleAgainstIt() {
            ActiveCourse course = new ActiveCourse(
                    EnrollmentId.parse("0198e000-0000-7000-8000-000000000001"), CourseCode.parse("ECEA-5700"));

            assertThat(story.tied(List.of(course)).refusedDiscontinuing()).containsExactly("AD-10", "P-07");
        }

        @Test
        @Rule("AD-10")
        void meansThatALaterCompletionAdmitsNobody() {
            story.declare();
            story.discontinue();
            story.grades(GOOD, ALSO_GOOD);

            assertThat(story.recompute()).hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompleted.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.DISCONTINUED);
        }

        @Test
        @Rule("AD-10")
        void afterTheCompletionIsAsFinalAndTakesTheAdmissionWithIt() {
            story.declare();
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
            assertThat(story.status()).isEqualTo(CandidacyStatus.ADMITTED);

            story.discontinue();

            assertThat(story.status()).isEqualTo(CandidacyStatus.DISCONTINUED);
            assertThat(story.recompute()).isEmpty();
            assertThat(story.refusedDeclaring()).containsExactly("AD-10");
        }

        @Test
        @Rule("AD-10")
        void whatWasNeverDeclaredIsRefused() {
            assertThat(story.refusedDiscontinuing()).containsExactly("AD-10");
        }

        @Test
        @Rule("AD-10")
        void aConferredDegreeIsRefused() {
            story.declare();
            story.conferred(START);

            assertThat(story.refusedDiscontinuing()).containsExactly("AD-10");
            assertThat(story.status()).isEqualTo(CandidacyStatus.CONFERRED);
        }
    }

    @Nested
    class Inactivity {

        @Test
        @Rule("P-06")
        void endsACandidacyTwoYearsOfTheLocalCalendarAfterTheDeclaration() {
            // declared in daylight saving time, due in it again: the same local time two years later
            Instant due = Instant.parse("2028-08-24T15:00:00Z");
            story.declare();

            assertThat(story.at(due.minusMillis(1)).endIfInactive()).isEmpty();
            assertThat(story.at(due).endIfInactive())
                    .singleElement()
                    .isInstanceOfSatisfying(ProgrammeDiscontinued.class, left -> assertThat(left.cause())
                            .isEqualTo(DiscontinuationCause.INACTIVITY));
        }

        @Test
        @Rule("P-06")
        void keepsTheLocalHourAcrossAChangeOfDaylightSavingTime() {
            // 10 March 2024 is the change; 2026's is on 8 March: 09:00 local is 16:00Z before and 15:00Z after it
            Story early = new Story(
                    Instant.parse("2024-03-09T16:00:00Z"),
                    msEce(1, Instant.EPOCH).pathway("other", "ECEA-5600").build());
            early.declare();

            assertThat(early.at(Instant.parse("2026-03-09T14:59:59.999Z")).endIfInactive())
                    .isEmpty();
            assertThat(early.at(Instant.parse("2026-03-09T15:00:00Z")).endIfInactive())
                    .hasSize(1);
        }

        @Test
        @Rule("P-06")
        void countsFromTheLastEnrolmentInAnyProgramme() {
            story.declare();
            story.enrolled(START.plusSeconds(1));

            assertThat(story.at(Instant.parse("2028-08-24T15:00:00.999Z")).endIfInactive())
                    .isEmpty();
            assertThat(story.at(Instant.parse("2028-08-24T15:00:01Z")).endIfInactive())
                    .hasSize(1);
        }

        @Test
        @Rule("P-06")
        void endsNothingThatIsConferredOrWasNeverDeclared() {
            story.at(START.plusSeconds(1_000_000_000));
            assertThat(story.endIfInactive()).isEmpty();

            story.at(START).declare();
            story.conferred(START);
            assertThat(story.at(START.plusSeconds(1_000_000_000)).endIfInactive())
                    .isEmpty();
        }
    }
}
