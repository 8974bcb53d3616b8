package org.stackway.admission.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.candidacy.Rulebook.ALSO_GOOD;
import static org.stackway.admission.candidacy.Rulebook.GOOD;
import static org.stackway.admission.candidacy.Rulebook.OTHER;
import static org.stackway.admission.candidacy.Rulebook.START;
import static org.stackway.admission.candidacy.Rulebook.VERSION_1;
import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.programme.Definitions.msEce;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.domain.Rule;

/** Progress and admission; what happens after them stands in the tests beside it. */
class CandidacyDeciderTest {

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
