package org.stackway.admission.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.programme.Definitions.averageAndFloor;
import static org.stackway.admission.programme.Definitions.certificate;
import static org.stackway.admission.programme.Definitions.msEce;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.programme.Definitions;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.kit.domain.Rule;

class CandidacyDeciderTest {

    private static final Instant START = Instant.parse("2026-08-24T15:00:00Z");
    private static final ProgrammeDefined VERSION_1 = Definitions.msEce(1, START.minusSeconds(1))
            .pathway("two-courses", "ECEA-5700", "ECEA-5701")
            .pathway("other", "ECEA-5600")
            .certificates(certificate("power-electronics-certificate"))
            .build();
    private static final ProgrammeDefined STRICTER = msEce(2, START.plusSeconds(100))
            .pathway("two-courses", "ECEA-5700", "ECEA-5701")
            .pathway("other", "ECEA-5600")
            .admission(averageAndFloor("3.5", "2.0"))
            .build();

    private static final Attempt GOOD = in("ECEA-5700", "0.8", "A-");
    private static final Attempt ALSO_GOOD = in("ECEA-5701", "1.0", "B");
    private static final Attempt BAD = in("ECEA-5701", "1.0", "D");
    private static final Attempt OTHER = in("ECEA-5600", "1.0", "A");

    private final Story story = new Story(START, VERSION_1);

    @Nested
    class Progress {

        @Test
        @Rule({"AD-03", "AD-04"})
        void isToldWithAverageCompletedAndMissingCourses() {
            story.grades(GOOD);

            assertThat(story.recompute()).singleElement().isInstanceOfSatisfying(PathwayProgressed.class, moved -> {
                assertThat(moved.gpa()).hasToString("3.700");
                assertThat(moved.completed()).containsExactly(CourseCode.parse("ECEA-5700"));
                assertThat(moved.missing()).containsExactly(CourseCode.parse("ECEA-5701"));
            });
        }

        @Test
        void isNotToldWhenNothingChanged() {
            story.grades(GOOD);
            story.recompute();

            assertThat(story.recompute()).isEmpty();
        }

        @Test
        void onlyConcernsPathwaysWithAGrade() {
            story.grades(GOOD, in("ECEA-5600", "1.0", "D"));

            assertThat(story.recompute())
                    .extracting(event ->
                            ((PathwayProgressed) event).specialization().wire())
                    .containsExactly("two-courses", "other");
            assertThat(new Story(START, VERSION_1).grades(GOOD).recompute()).hasSize(1);
        }

        @Test
        @Rule("EN-25")
        void goesBackToNothingWhenTheOnlyGradeFallsAway() {
            story.grades(GOOD);
            story.recompute();
            story.grades();

            assertThat(story.recompute()).singleElement().isInstanceOfSatisfying(PathwayProgressed.class, moved -> {
                assertThat(moved.gpa()).isNull();
                assertThat(moved.completed()).isEmpty();
                assertThat(moved.missing()).hasSize(2);
            });
        }
    }

    @Nested
    class Admission {

        @Test
        @Rule({"AD-06", "AD-10"})
        void aCompletedPathwayQualifiesAndDoesNotAdmit() {
            story.grades(GOOD, ALSO_GOOD);

            assertThat(story.recompute()).hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompleted.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.PATHWAY_COMPLETE);
        }

        @Test
        @Rule("AD-11")
        void comesWithTheCompletionWhenDeclaredBefore() {
            assertThat(story.declare()).hasExactlyElementsOfTypes(ProgrammeDeclared.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.DECLARED);
            story.grades(GOOD, ALSO_GOOD);

            assertThat(story.recompute())
                    .hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompleted.class, LearnerAdmitted.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.ADMITTED);
        }

        @Test
        @Rule("AD-11")
        void comesWithTheDeclarationWhenDeclaredAfter() {
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();

            assertThat(story.declare()).hasExactlyElementsOfTypes(ProgrammeDeclared.class, LearnerAdmitted.class);
        }

        @Test
        void happensOnce() {
            story.grades(GOOD, ALSO_GOOD, OTHER);
            story.recompute();
            story.declare();

            assertThat(story.declare()).isEmpty();
            assertThat(story.recompute()).isEmpty();
        }

        @Test
        @Rule("AD-07")
        void aDeclaredCertificateAloneAdmitsToNoDegree() {
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();

            assertThat(story.declareCertificate("power-electronics-certificate"))
                    .hasExactlyElementsOfTypes(CertificateDeclared.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.PATHWAY_COMPLETE);
        }

        @Test
        @Rule("3.24")
        void recordsThePolicyAndEveryInputOfTheDecision() {
            story.grades(GOOD, ALSO_GOOD, OTHER);

            assertThat(story.recompute())
                    .filteredOn(PathwayCompleted.class::isInstance)
                    .first()
                    .isInstanceOfSatisfying(PathwayCompleted.class, completed -> {
                        assertThat(completed.policyVersion()).isEqualTo(1);
                        assertThat(completed.inputs())
                                .extracting(input -> input.enrollmentId())
                                .containsExactly(GOOD.enrollmentId(), ALSO_GOOD.enrollmentId());
                    });
        }

        @Test
        @Rule("3.15")
        void isNeverDecidedByMachineUnderAnUnknownCriterionAndAPersonIsAskedOnce() {
            Story unknown = new Story(
                    START,
                    msEce(1, START)
                            .pathway("other", "ECEA-5600")
                            .admission(new AdmissionCriterion.Unknown())
                            .build());
            unknown.grades(OTHER);
            unknown.recompute();

            assertThat(unknown.declare())
                    .hasExactlyElementsOfTypes(ProgrammeDeclared.class, AdmissionReviewRequested.class);
            assertThat(unknown.recompute()).isEmpty();
            assertThat(unknown.status()).isEqualTo(CandidacyStatus.DECLARED);
            assertThat(unknown.state().reviews()).containsExactly(AdmissionReviewReason.ADMISSION_CRITERION_UNKNOWN);
        }
    }

    @Nested
    class ALaterChange {

        @Test
        @Rule("3.25")
        void beforeAdmissionIsRecomputedFreely() {
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
            story.grades(GOOD, BAD);

            assertThat(story.recompute())
                    .hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompletionRevoked.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.NONE);
            assertThat(story.declare()).hasExactlyElementsOfTypes(ProgrammeDeclared.class);
        }

        @Test
        @Rule("3.25")
        void afterAdmissionAsksAPersonAndTakesNothingBack() {
            admitted();
            story.grades(GOOD, BAD);

            assertThat(story.recompute())
                    .hasExactlyElementsOfTypes(
                            PathwayProgressed.class, PathwayCompletionRevoked.class, AdmissionReviewRequested.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.ADMITTED);
        }

        @Test
        @Rule("AD-07")
        void thatLeavesAnotherPathwayCompleteCallsNothingIntoQuestion() {
            story.declare();
            story.grades(GOOD, ALSO_GOOD, OTHER);
            story.recompute();
            story.grades(GOOD, BAD, OTHER);

            assertThat(story.recompute())
                    .hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompletionRevoked.class);
        }

        @Test
        @Rule("3.25")
        void upwardsAgainCompletesAgainWithoutASecondAdmission() {
            admitted();
            story.grades(GOOD, BAD);
            story.recompute();
            story.grades(GOOD, ALSO_GOOD);

            assertThat(story.recompute()).hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompleted.class);
        }

        @Test
        @Rule("3.25")
        void ofTheRulesJudgesThoseWhoAreNotAdmittedYet() {
            story.rules(VERSION_1, STRICTER);
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
            story.at(STRICTER.effectiveFrom().minusMillis(1));
            assertThat(story.recompute()).isEmpty();

            story.at(STRICTER.effectiveFrom());

            assertThat(story.recompute())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PathwayCompletionRevoked.class,
                            revoked -> assertThat(revoked.policyVersion()).isEqualTo(2));
        }

        @Test
        @Rule("3.25")
        void ofTheRulesNeverReachesAnAdmissionAndACorrectedGradeIsJudgedByTheOldOnes() {
            story.rules(VERSION_1, STRICTER);
            admitted();
            story.at(STRICTER.effectiveFrom());

            assertThat(story.recompute()).isEmpty();
            story.grades(GOOD, in("ECEA-5701", "1.0", "B+"));
            assertThat(story.recompute()).hasExactlyElementsOfTypes(PathwayProgressed.class);
        }

        @Test
        @Rule("AD-08")
        void thatRemovesAPathwayRevokesItsCompletion() {
            story.rules(
                    VERSION_1,
                    msEce(2, STRICTER.effectiveFrom())
                            .pathway("other", "ECEA-5600")
                            .build());
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
            story.at(STRICTER.effectiveFrom());

            assertThat(story.recompute())
                    .hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompletionRevoked.class);
        }

        private void admitted() {
            story.declare();
            story.grades(GOOD, ALSO_GOOD);
            story.recompute();
        }
    }

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
        void meansThatALaterCompletionAdmitsNobody() {
            story.declare();
            story.discontinue();
            story.grades(GOOD, ALSO_GOOD);

            assertThat(story.recompute()).hasExactlyElementsOfTypes(PathwayProgressed.class, PathwayCompleted.class);
            assertThat(story.status()).isEqualTo(CandidacyStatus.DISCONTINUED);
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

    @Test
    void declarationAndGradesInAnyOrderEndInTheSameCandidacy() {
        Candidacy before = new Story(START, VERSION_1)
                .then(Story::declare)
                .then(told -> told.grades(GOOD).recompute())
                .then(told -> told.grades(GOOD, ALSO_GOOD).recompute())
                .state();
        Candidacy between = new Story(START, VERSION_1)
                .then(told -> told.grades(ALSO_GOOD).recompute())
                .then(Story::declare)
                .then(told -> told.grades(GOOD, ALSO_GOOD).recompute())
                .state();
        Candidacy after = new Story(START, VERSION_1)
                .then(told -> told.grades(GOOD, ALSO_GOOD).recompute())
                .then(Story::declare)
                .state();

        assertThat(List.of(between, after)).containsOnly(before);
    }
}
