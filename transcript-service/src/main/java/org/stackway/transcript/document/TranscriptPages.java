package org.stackway.transcript.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.events.value.Grade;
import org.stackway.events.value.SemesterId;
import org.stackway.kit.document.Sheet;
import org.stackway.kit.document.Sheet.Cell;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.time.BusinessClock;
import org.stackway.transcript.document.TranscriptContent.Conferred;
import org.stackway.transcript.document.TranscriptContent.Course;
import org.stackway.transcript.document.TranscriptContent.Standing;

/**
 * A transcript to be printed.
 *
 * <p>Invariant: the pages depend on whose record it is, under which name, and as of which instant, and on nothing else: neither
 * on the transcript's id nor on when or why it was issued. Issued again for the same instant they are the same bytes.
 */
public final class TranscriptPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final float TITLE = 70;
    private static final float TITLE_WIDTH = 250;
    private static final float CREDITS = 365;
    private static final float GRADE = 395;
    private static final float POINTS = 460;
    private static final float TOTALS = 160;

    private TranscriptPages() {}

    /** The transcript as PDF. Blocks: not for an event loop. */
    @Rule({"TR-01", "TR-13"})
    public static byte[] pdf(TranscriptContent content) {
        Sheet sheet = new Sheet().title(content.institution());
        sheet.text((content.standing() == Standing.OFFICIAL ? "Official" : "Unofficial") + " "
                + content.title().toLowerCase(Locale.ROOT));
        sheet.row();
        whose(sheet, content);
        sheet.text("As of: " + moment(content.asOf()) + " (Boulder, Colorado)").row();
        courses(sheet, content);
        totals(sheet, content);
        conferred(sheet, content);
        sheet.row()
                .text("Grade points: " + points()
                        + ". W: withdrawn, in no average. I: incomplete, in no average until a grade takes its place; without one"
                        + " it becomes an F. R after a grade: replaced by a later attempt, in no average and no earned credit. The"
                        + " average is cut, not rounded, to three decimals.")
                .row()
                .text("Verify at " + content.verification().url())
                .text("Code " + content.verification().code());
        return sheet.pdf(content.title());
    }

    private static String points() {
        return Stream.of(Grade.values())
                .map(grade -> grade.wire() + " " + grade.points().wire())
                .collect(Collectors.joining(", "));
    }

    private static void whose(Sheet sheet, TranscriptContent content) {
        String name = content.name();
        if (name == null) {
            sheet.text("Unofficial: no name was asserted");
        } else {
            sheet.text("Name: " + name);
            if (!Sheet.canWrite(name)) {
                sheet.text(
                        "A character of the name cannot be printed here; the signed credential of this transcript has it.");
            }
        }
        sheet.text("Learner: " + content.learnerId());
    }

    private static void courses(Sheet sheet, TranscriptContent content) {
        sheet.heading(
                Cell.left("Course", 0),
                Cell.left("Title", TITLE),
                Cell.right("Credits", CREDITS),
                Cell.left("Grade", GRADE),
                Cell.right("Points", POINTS));
        SemesterId last = null;
        for (Course course : chronological(content.record().courses())) {
            if (!course.sessionId().semester().equals(last)) {
                last = course.sessionId().semester();
                sheet.text(term(last));
            }
            String title = course.title();
            String points = course.gradePoints();
            sheet.row(
                    Cell.left(course.courseCode().shown(), 0),
                    Cell.left(title == null ? "" : title, TITLE).within(TITLE_WIDTH),
                    Cell.right(course.creditHours().wire(), CREDITS),
                    Cell.left(course.grade() + (course.mark().equals("REPLACED") ? " R" : ""), GRADE),
                    Cell.right(points == null ? "" : points, POINTS));
        }
        if (content.record().courses().isEmpty()) {
            sheet.text("No course has been graded.");
        }
        sheet.row();
    }

    private static List<Course> chronological(List<Course> courses) {
        return courses.stream()
                .sorted(Comparator.comparing(
                                (Course course) -> course.sessionId().semester())
                        .thenComparing(course -> course.courseCode().wire())
                        .thenComparing(Course::sessionId)
                        .thenComparing(course -> course.enrollmentId().wire()))
                .toList();
    }

    private static void totals(Sheet sheet, TranscriptContent content) {
        var gpa = content.record().gpa();
        total(sheet, "Credits attempted", content.record().attemptedCredits());
        total(sheet, "Credits earned", content.record().earnedCredits());
        total(sheet, "Grade point average", gpa == null ? "none" : gpa.wire());
    }

    private static void total(Sheet sheet, String what, String value) {
        sheet.row(Cell.left(what, 0), Cell.right(value, TOTALS));
    }

    private static void conferred(Sheet sheet, TranscriptContent content) {
        if (content.conferred().isEmpty()) {
            return;
        }
        sheet.row().heading(Cell.left("Conferred", 0));
        for (Conferred one : content.conferred()) {
            sheet.row(
                    Cell.left(day(one.conferredAt()), 0),
                    Cell.left(
                            switch (one.kind()) {
                                case DEGREE -> one.name();
                                case CERTIFICATE -> "Certificate: " + one.name();
                            },
                            TITLE));
        }
    }

    /** The semester, as every transcript of the campus has it: which half of it a course took is of its delivery (TR-01). */
    private static String term(SemesterId semester) {
        String term = semester.term().name();
        return term.charAt(0) + term.substring(1).toLowerCase(Locale.ROOT) + " " + semester.year();
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE));
    }

    private static String moment(Instant at) {
        return MOMENT.format(LocalDateTime.ofInstant(at, BusinessClock.ZONE));
    }
}
