package org.stackway.admission.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.candidacy.Rulebook.ALSO_GOOD;
import static org.stackway.admission.candidacy.Rulebook.BAD;
import static org.stackway.admission.candidacy.Rulebook.GOOD;
import static org.stackway.admission.candidacy.Rulebook.OTHER;
import static org.stackway.admission.candidacy.Rulebook.START;
import static org.stackway.admission.candidacy.Rulebook.STRICTER;
import static org.stackway.admission.candidacy.Rulebook.VERSION_1;
import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.programme.Definitions.msEce;

import org.junit.jupiter.api.Test;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.kit.domain.Rule;

/** A grade or a rule that changes after it was judged (rule 3.25). */
class LaterChangeTest {

    private final Story story = new Story(START, VERSION_1);

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
                .isInstanceOfSatisfying(PathwayCompletionRevoked.class, revoked -> assertThat(revoked.policyVersion())
                        .isEqualTo(2));
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
                msEce(2, STRICTER.effectiveFrom()).pathway("other", "ECEA-5600").build());
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
