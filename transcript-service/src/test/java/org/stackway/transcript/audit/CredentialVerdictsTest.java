package org.stackway.transcript.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.transcript.audit.Studies.CONFERRAL;
import static org.stackway.transcript.audit.Studies.MS_CS;
import static org.stackway.transcript.audit.Studies.MS_ECE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.transcript.audit.CredentialVerdicts.Certificates;
import org.stackway.transcript.record.Verdict;

/** What one conferral decides of all that a learner seeks. */
class CredentialVerdictsTest {

    @Test
    @Rule({"TR-11", "TR-09"})
    void twoDegreesAreHadAtOnceThoughEachAloneWouldTakeTheOthersCourses() {
        Studies studies = new Studies()
                .pathway("B")
                .courses(26, "1.0", "B")
                .course("CSCA-5414", "1.0", "B", MS_CS, CONFERRAL)
                .alsoSeeking(MS_CS, "CSCA-5414", "9.8");
        studies.courses(9, "1.0", "B");

        List<Verdict> verdicts = verdicts(studies, Certificates.DECLARED);

        assertThat(of(verdicts, MS_ECE.wire()).lacking()).isEmpty();
        assertThat(of(verdicts, MS_CS.wire()).lacking()).isEmpty();
        Set<String> first = codes(of(verdicts, MS_ECE.wire()));
        assertThat(codes(of(verdicts, MS_CS.wire()))).doesNotContainAnyElementsOf(first);
    }

    @Test
    @Rule("TR-11")
    void ofTwoDegreesThatNeedTheSameCoursesTheOneDeclaredFirstIsConferred() {
        Studies studies = new Studies()
                .pathway("B")
                .courses(26, "1.0", "B")
                .course("CSCA-5414", "1.0", "B", MS_CS, CONFERRAL)
                .alsoSeeking(MS_CS, "CSCA-5414", "9.8");

        List<Verdict> verdicts = verdicts(studies, Certificates.DECLARED);

        assertThat(of(verdicts, MS_ECE.wire()).lacking()).isEmpty();
        assertThat(of(verdicts, MS_CS.wire()).lacking())
                .extracting(Violation::rule)
                .containsExactly("TR-11");
    }

    @Test
    @Rule({"AD-14", "AD-15", "TR-09"})
    void aCourseServesADegreeAndACertificate() {
        Studies studies = new Studies()
                .pathway("B")
                .courses(26, "1.0", "B")
                .certificate("power-electronics-certificate", true, Studies.POWER_COURSES);

        List<Verdict> verdicts = verdicts(studies, Certificates.DECLARED);

        assertThat(codes(of(verdicts, "power-electronics-certificate")))
                .containsExactlyInAnyOrderElementsOf(Studies.POWER_COURSES);
        assertThat(codes(of(verdicts, "MS-ECE"))).containsAll(Studies.POWER_COURSES);
    }

    @Test
    @Rule("TR-10")
    void twoCertificatesShareNoCourse() {
        Studies studies = new Studies()
                .pathway("B")
                .certificate("a-certificate", true, List.of("ECEA-5700", "ECEA-5701"))
                .certificate("b-certificate", true, List.of("ECEA-5701", "ECEA-5702"));

        List<Verdict> verdicts = verdicts(studies, Certificates.DECLARED);

        assertThat(of(verdicts, "a-certificate").lacking()).isEmpty();
        assertThat(of(verdicts, "b-certificate").lacking()).singleElement().satisfies(lacking -> {
            assertThat(lacking.rule()).isEqualTo("AD-14");
            assertThat(lacking.required()).isEqualTo("ECEA-5701");
        });
    }

    @Test
    @Rule({"3.16", "P-46"})
    void beforeFall2025CertificatesComeByThemselvesAndFromThenOnAreDeclared() {
        Studies studies = new Studies().pathway("B").certificate("a-certificate", false, Studies.POWER_COURSES);

        assertThat(of(verdicts(studies, Certificates.AUTOMATICALLY), "a-certificate")
                        .lacking())
                .isEmpty();
        assertThat(verdicts(studies, Certificates.DECLARED))
                .extracting(verdict -> verdict.credential().wire())
                .doesNotContain("a-certificate");
    }

    @Test
    @Rule("AD-07")
    void aCertificateNeedsAPathwayAsWell() {
        Studies studies =
                new Studies().pathway("B").withoutPathway().certificate("a-certificate", true, Studies.POWER_COURSES);

        assertThat(of(verdicts(studies, Certificates.DECLARED), "a-certificate").lacking())
                .extracting(Violation::rule)
                .containsExactly("AD-07");
    }

    private static List<Verdict> verdicts(Studies studies, Certificates certificates) {
        return studies.verdicts(certificates);
    }

    private static Verdict of(List<Verdict> verdicts, String credential) {
        return verdicts.stream()
                .filter(verdict -> verdict.credential().wire().equals(credential))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(Verdict verdict) {
        return verdict.courses().stream()
                .map(AllocatedCourse::courseCode)
                .map(code -> code.wire())
                .collect(Collectors.toSet());
    }
}
