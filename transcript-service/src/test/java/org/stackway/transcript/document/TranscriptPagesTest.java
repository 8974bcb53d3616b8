package org.stackway.transcript.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.document.TranscriptContent.Conferred;
import org.stackway.transcript.document.TranscriptContent.Course;
import org.stackway.transcript.document.TranscriptContent.Kind;
import org.stackway.transcript.document.TranscriptContent.Standing;
import org.stackway.transcript.document.TranscriptContent.Studies;
import org.stackway.transcript.document.TranscriptContent.Verification;

class TranscriptPagesTest {

    private static final LearnerId LEARNER = new LearnerId(new UUID(4, 2));
    private static final Instant AS_OF = Instant.parse("2027-01-05T05:30:00Z");

    @Test
    @Rule("TR-13")
    void pagesIssuedAgainForTheSameInstantAreTheSameBytesWhateverElseIsDifferent() {
        assertThat(TranscriptPages.pdf(content(1, Optional.of("Zoë Müller"), "an application", AS_OF, 30)))
                .isEqualTo(TranscriptPages.pdf(
                        content(2, Optional.of("Zoë Müller"), null, AS_OF.plusSeconds(86_400), 30)));
    }

    @Test
    @Rule("TR-01")
    void theySayWhatTheRecordSaysAndNotHowItWasTaught() throws IOException {
        String text = text(content(1, Optional.of("Zoë Müller-Дарья"), "sent to Coursera, online", AS_OF, 3));

        assertThat(text)
                .contains(
                        "University of Colorado Boulder",
                        "Official transcript of graduate credit",
                        "Name: Zoë Müller-Дарья",
                        "Learner: " + LEARNER.wire(),
                        "As of: 2027-01-04 22:30:00.000",
                        "ECEA 5700",
                        "A title of course 0",
                        "Credits attempted",
                        "2.4",
                        "Grade point average 3.700",
                        "A- R",
                        "Master of Science in Electrical and Computer Engineering",
                        "2027-01-04 Certificate: Power Electronics",
                        "01234-56789-ABCDE-FGHJK")
                .doesNotContain("Unofficial");
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("coursera", "online", "remote", "modality", "session", "fall-1", "distance");
        assertThat(text.indexOf("Spring 2026"))
                .isLessThan(text.indexOf("Fall 2026"))
                .isPositive();
    }

    @Test
    @Rule({"3.6", "P-28"})
    void everySymbolThatMayBePrintedIsExplained() throws IOException {
        String text = text(content(1, Optional.empty(), null, AS_OF, 1)).replaceAll("\\s+", " ");

        for (Grade grade : Grade.values()) {
            assertThat(text).contains(grade.wire() + " " + grade.points().wire());
        }
        assertThat(text).contains("W: withdrawn", "I: incomplete", "R after a grade: replaced");
    }

    @Test
    void withoutAnAssertedNameTheySayThatTheyAreUnofficial() throws IOException {
        assertThat(text(content(1, Optional.empty(), null, AS_OF, 0)))
                .contains("Unofficial transcript", "no name was asserted", "No course has been graded.")
                .doesNotContain("Official transcript");
    }

    @Test
    void aLetterThatCannotBePrintedIsSaidToBeInTheCredential() throws IOException {
        assertThat(text(content(1, Optional.of("王 Wang"), null, AS_OF, 1)))
                .contains("Name: ? Wang", "the signed credential of this transcript has it");
    }

    @Test
    void everyCourseIsOnOneOfAsManyPagesAsItTakes() throws IOException {
        String text = text(content(1, Optional.of("Zoë Müller"), null, AS_OF, 120));

        assertThat(text).contains("Page 1 of", "Page 2 of").containsPattern("Page (\\d+) of \\1");
        for (int course = 0; course < 120; course++) {
            assertThat(text).contains("A title of course " + course + " ");
        }
    }

    private static TranscriptContent content(
            int id, Optional<String> name, @Nullable String purpose, Instant issuedAt, int courses) {
        List<Course> lines = new ArrayList<>();
        for (int course = 0; course < courses; course++) {
            lines.add(new Course(
                    new EnrollmentId(new UUID(7, course)),
                    SessionId.parse(course % 3 == 0 ? "2026-FALL-1" : "2026-SPRING-2"),
                    CourseCode.parse("ECEA-" + (5700 + course)),
                    "A title of course " + course
                            + " that is so long that it has to go on in another line of its column",
                    CreditHours.parse("0.8"),
                    "A-",
                    "3.7",
                    course == 2 ? "REPLACED" : "GRADED",
                    null));
        }
        return new TranscriptContent(
                new TranscriptId(new UUID(9, id)),
                name.isPresent() ? Standing.OFFICIAL : Standing.UNOFFICIAL,
                "Transcript of graduate credit",
                "University of Colorado Boulder",
                LEARNER,
                name.orElse(null),
                purpose,
                AS_OF,
                issuedAt,
                new Studies(lines, "2.4", "1.6", Gpa.parse("3.700")),
                List.of(
                        new Conferred(
                                Kind.DEGREE,
                                "MS-ECE",
                                "Master of Science in Electrical and Computer Engineering",
                                AS_OF),
                        new Conferred(Kind.CERTIFICATE, "power-electronics", "Power Electronics", AS_OF)),
                new Verification("01234-56789-ABCDE-FGHJK", "https://t.example.org/api/v1/verifications/01234"));
    }

    private static String text(TranscriptContent content) throws IOException {
        try (PDDocument document = Loader.loadPDF(TranscriptPages.pdf(content))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
