package org.stackway.transcript.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.transcript.audit.Studies.CONFERRAL;
import static org.stackway.transcript.audit.Studies.MS_CS;
import static org.stackway.transcript.audit.Studies.MS_ECE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.audit.DegreeAudit.Requirement;

/** The rules of a degree, at their boundaries. */
class DegreeAuditTest {

    @Test
    @Rule({"TR-03", "TR-04", "AD-15"})
    void thirtyCreditsWithAPathwayAreADegree() {
        DegreeAudit audit = new Studies().pathway("B").courses(26, "1.0", "B").audit();

        assertThat(audit.earned()).isTrue();
        assertThat(audit.appliedCredits()).isEqualByComparingTo("30.0");
        assertThat(audit.leftOut()).isEmpty();
    }

    @Test
    @Rule({"TR-03", "TR-16"})
    void aFifthOfACreditLessIsNotAndThatIsSaid() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .courses(25, "1.0", "B")
                .courses(1, "0.8", "B")
                .audit();

        assertThat(audit.earned()).isFalse();
        assertThat(lacking(audit)).containsExactly("TR-03");
        assertThat(requirement(audit, "TR-03").observed()).isEqualTo("29.8");
        assertThat(requirement(audit, "TR-03").required()).isEqualTo("30.0");
    }

    @Test
    @Rule({"TR-08", "3.22"})
    void nineCreditsOfSistersFillTheCapAndTheProgrammesOwnBringTheRest() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .sisters(9, "1.0", "B")
                .courses(17, "1.0", "B")
                .audit();

        assertThat(audit.earned()).isTrue();
        assertThat(audit.sisterCredits()).isEqualByComparingTo("9.0");
    }

    @Test
    @Rule({"TR-03", "TR-08"})
    void twentyTwoCreditsAndAFifthOfItsOwnWithNineOfSistersAreMoreThanEnough() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .sisters(9, "1.0", "B")
                .courses(15, "1.0", "B")
                .courses(4, "0.8", "B")
                .audit();

        assertThat(audit.earned()).isTrue();
        assertThat(audit.appliedCredits())
                .as("of 31.2, what is not needed stays free")
                .isEqualByComparingTo("30.2");
    }

    @Test
    @Rule({"TR-08", "3.22"})
    void sistersBeyondTheCapCountWholeOrNotAtAll() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .sisters(8, "1.0", "B")
                .sisters(1, "1.2", "B")
                .courses(17, "1.0", "B")
                .audit();

        assertThat(audit.appliedCredits()).as("4.0 + 17.0 + at most 8.2 of 9.2").isEqualByComparingTo("29.2");
        assertThat(lacking(audit)).containsExactly("TR-03");
        assertThat(audit.leftOut()).singleElement().satisfies(course -> assertThat(course.rule())
                .isEqualTo("TR-08"));
    }

    @Test
    @Rule({"TR-08", "3.22"})
    void theBestSetOfSistersIsFoundThoughTheFirstOnesDoNotLeadToIt() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .sisters(3, "1.2", "B")
                .sisters(9, "1.0", "B")
                .courses(17, "1.0", "B")
                .audit();

        assertThat(audit.earned()).isTrue();
        assertThat(audit.sisterCredits()).isEqualByComparingTo("9.0");
    }

    @Test
    @Rule({"TR-GPA", "3.9"})
    void anAverageOfExactlyThreeIsEnough() {
        Studies studies = new Studies().pathway("B").courses(13, "1.0", "B-").courses(13, "1.0", "B+");

        assertThat(studies.audit().earned()).isTrue();
        assertThat(studies.course("ECEA-7000", "0.6", "B-").audit().earned()).isFalse();
        assertThat(lacking(studies.audit())).containsExactly("TR-GPA");
    }

    @Test
    @Rule("TR-MIN-GRADE")
    void aCourseBelowCCountsInTheAverageButNotInTheCredits() {
        Studies withC = new Studies().pathway("A").courses(25, "1.0", "A").course("ECEA-7000", "1.0", "C");
        Studies withCMinus = new Studies().pathway("A").courses(25, "1.0", "A").course("ECEA-7000", "1.0", "C-");

        assertThat(withC.audit().earned()).isTrue();
        assertThat(lacking(withCMinus.audit())).containsExactly("TR-03");
        assertThat(withCMinus.audit().leftOut()).singleElement().satisfies(course -> assertThat(course.rule())
                .isEqualTo("TR-MIN-GRADE"));
    }

    @Test
    @Rule({"TR-07", "3.23"})
    void aCourseOfEightYearsAgoToTheMillisecondCountsAndAnOlderOneDoesNot() {
        Instant eightYears = Instant.parse("2018-11-05T00:00:00.000Z");
        Instant toTheDay = CONFERRAL;

        assertThat(aged(eightYears).audit(toTheDay).earned()).isTrue();
        assertThat(aged(eightYears).audit(toTheDay.plusMillis(1)).earned()).isFalse();
        assertThat(lacking(aged(eightYears.minusMillis(1)).audit(toTheDay))).containsExactly("TR-03");
    }

    @Test
    @Rule({"TR-07", "3.11"})
    void aProgrammeMayHaveALimitOfItsOwn() {
        Instant fiveYears = Instant.parse("2021-11-05T00:00:00.000Z");

        assertThat(aged(fiveYears).audit().earned()).isTrue();
        assertThat(lacking(aged(fiveYears).years(4).audit())).containsExactly("TR-03");
    }

    @Test
    @Rule({"P-45", "3.10"})
    void whoTookACourseUnderEarlierRulesMayGoByThem() {
        Studies studies = new Studies().pathway("B").courses(17, "1.0", "B").sisters(9, "1.0", "B");

        DegreeAudit changedAfterwards =
                studies.withoutSistersFrom(CONFERRAL.minusSeconds(1)).audit();

        assertThat(changedAfterwards.earned()).isTrue();
        assertThat(changedAfterwards.policyVersion()).isEqualTo(1);
    }

    @Test
    @Rule({"P-45", "3.10"})
    void whoTookAllCoursesUnderTheNewRulesGoesByThem() {
        Studies studies = new Studies().pathway("B").courses(17, "1.0", "B").sisters(9, "1.0", "B");

        DegreeAudit changedBefore = studies.withoutSistersFrom(Instant.parse("2026-01-01T00:00:00.000Z"))
                .audit();

        assertThat(lacking(changedBefore)).containsExactly("TR-03");
        assertThat(changedBefore.policyVersion()).isEqualTo(2);
    }

    private static Studies aged(Instant sessionEnd) {
        return new Studies().pathway("B").courses(25, "1.0", "B").course("ECEA-7000", "1.0", "B", MS_ECE, sessionEnd);
    }

    @Test
    @Rule({"TR-11", "P-31"})
    void theSameContentCountsOnceUnderWhicheverCodeAndHoweverOften() {
        DegreeAudit audit = new Studies()
                .crossListed("ECEA-7000", "CSCA-7000")
                .pathway("B")
                .courses(25, "1.0", "B")
                .course("ECEA-7000", "0.6", "B")
                .course("ECEA-7000", "0.6", "A")
                .course("CSCA-7000", "0.8", "B", MS_CS, CONFERRAL)
                .audit();

        assertThat(audit.appliedCredits()).isEqualByComparingTo("29.8");
        assertThat(audit.leftOut()).extracting(course -> course.rule()).containsExactly("P-31", "P-31");
    }

    @Test
    @Rule({"TR-09", "TR-11"})
    void whatAnotherDegreeUsedIsSpentAlsoUnderItsOtherCode() {
        DegreeAudit audit = new Studies()
                .crossListed("ECEA-7000", "CSCA-7000")
                .pathway("B")
                .courses(25, "1.0", "B")
                .course("ECEA-7000", "1.0", "B")
                .spent(MS_CS, "CSCA-7000")
                .audit();

        assertThat(lacking(audit)).containsExactly("TR-03");
        assertThat(audit.leftOut()).singleElement().satisfies(course -> assertThat(course.rule())
                .isEqualTo("TR-09"));
    }

    @Test
    @Rule({"TR-11", "AD-07"})
    void aPathwayThatAnotherDegreeUsedIsNoneForThisOne() {
        DegreeAudit audit = new Studies()
                .pathway("B")
                .courses(30, "1.0", "B")
                .spent(MS_CS, "ECEA-5700")
                .audit();

        assertThat(lacking(audit)).containsExactly("AD-07");
    }

    @Test
    @Rule({"AD-06", "AD-07", "AD-10"})
    void declarationAdmissionAndPathwayAreAskedForEachByItself() {
        assertThat(lacking(enough().undeclared().audit())).containsExactly("AD-10");
        assertThat(lacking(enough().discontinued().audit())).containsExactly("AD-10");
        assertThat(lacking(enough().notAdmitted().audit())).containsExactly("AD-06");
        assertThat(lacking(enough().withoutPathway().audit())).containsExactly("AD-07");
    }

    @Test
    @Rule("P-44")
    void breadthAsksForCreditsOfItsOwnWithABetterGrade() {
        Studies reached = enough().breadth("4.0", "B", "ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");
        Studies worse = new Studies()
                .pathway("B-")
                .courses(26, "1.0", "A")
                .breadth("4.0", "B", "ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");

        assertThat(reached.audit().earned()).isTrue();
        assertThat(lacking(worse.audit())).containsExactly("P-44");
        assertThat(requirement(worse.audit(), "P-44").observed()).isEqualTo("0.0");
    }

    @Test
    @Rule("TR-03")
    void aDegreeWhoseCreditsAreNotKnownIsNobodys() {
        assertThat(lacking(enough().creditsUnknown().audit())).containsExactly("TR-03");
    }

    @Test
    @Rule("TR-09")
    void whatADegreeDoesNotNeedStaysFree() {
        DegreeAudit audit = new Studies().pathway("B").courses(30, "1.0", "B").audit();

        assertThat(audit.appliedCredits()).isEqualByComparingTo("30.0");
        assertThat(audit.leftOut()).hasSize(4).allSatisfy(course -> assertThat(course.message())
                .isEqualTo("not needed"));
    }

    private static Studies enough() {
        return new Studies().pathway("B").courses(26, "1.0", "B");
    }

    private static List<String> lacking(DegreeAudit audit) {
        return audit.requirements().stream()
                .filter(requirement -> !requirement.met())
                .map(Requirement::rule)
                .toList();
    }

    private static Requirement requirement(DegreeAudit audit, String rule) {
        return audit.requirements().stream()
                .filter(requirement -> requirement.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
