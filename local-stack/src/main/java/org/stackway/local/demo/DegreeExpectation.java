package org.stackway.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.StudentPlan.Seat;
import org.stackway.local.demo.StudentPlan.Term;

/**
 * What must come out of a degrees plan, worked out from the plan alone: the demo's own reading of repeats, pathways, the
 * average, the credits and the order in which sessions confer.
 */
final class DegreeExpectation {

    /** Declarations that come late come after this session. */
    static final int LATE_AFTER = 4;

    private static final BigDecimal CREDITS = new BigDecimal("30.0");
    private static final BigDecimal LEAST_AVERAGE = new BigDecimal("3.0");
    private static final BigDecimal LEAST_GRADE = new BigDecimal("2.0");
    private static final BigDecimal REPLACEABLE = new BigDecimal("2.3");
    private static final BigDecimal SISTERS_AT_MOST = new BigDecimal("9.0");

    private final Curriculum curriculum;

    DegreeExpectation(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** A grade that is on the record, and whether it is in the average. */
    private static final class Mark {
        private final Course course;
        private final BigDecimal points;
        private boolean counts = true;

        Mark(Course course, BigDecimal points) {
            this.course = course;
            this.points = points;
        }
    }

    /** Session by session, since a degree is had at the first conferral at which everything is met, and kept. */
    DegreeOutcome of(StudentPlan student) {
        List<Mark> record = new ArrayList<>();
        Map<String, Mark> latest = new HashMap<>();
        boolean admitted = false;
        boolean certificate = false;
        List<String> lacking = List.of();
        boolean conferred = false;
        int session = 0;
        for (Term term : student.terms()) {
            session++;
            for (Seat seat : term.seats()) {
                Mark mark = new Mark(seat.course(), Grades.points(seat.grade()));
                Mark before = latest.put(seat.course().code(), mark);
                if (before != null
                        && before.points.compareTo(REPLACEABLE) <= 0
                        && mark.points.compareTo(before.points) >= 0) {
                    before.counts = false;
                }
                record.add(mark);
            }
            boolean declared = student.declares() == Declares.BEFORE
                    || (student.declares() == Declares.LATE && session >= LATE_AFTER);
            boolean pathway = curriculum.pathways().stream().anyMatch(one -> pathway(one, record));
            // what was admitted stays admitted
            admitted |= declared && pathway;
            certificate |= student.certificate() && declared && pathway && done(curriculum.certificate(), record);
            lacking = lacking(declared, admitted, pathway, record);
            conferred |= lacking.isEmpty();
        }
        return new DegreeOutcome(conferred, conferred ? List.of() : lacking, certificate, gpa(record));
    }

    private List<String> lacking(boolean declared, boolean admitted, boolean pathway, List<Mark> record) {
        List<String> lacking = new ArrayList<>();
        if (!declared) {
            lacking.add("AD-10");
        }
        if (!admitted) {
            lacking.add("AD-06");
        }
        if (!pathway) {
            lacking.add("AD-07");
        }
        if (!averages(record)) {
            lacking.add("TR-GPA");
        }
        if (credits(record).compareTo(CREDITS) < 0) {
            lacking.add("TR-03");
        }
        return lacking;
    }

    /** Every attempt that counts is in the average, the best one is held against the floor. */
    private boolean pathway(String specialization, List<Mark> record) {
        List<Course> courses = curriculum.specialization(specialization).courses();
        return done(courses, record)
                && averages(record.stream()
                        .filter(mark -> courses.contains(mark.course))
                        .toList());
    }

    private static boolean done(List<Course> courses, List<Mark> record) {
        return courses.stream().allMatch(course -> record.stream()
                .anyMatch(
                        mark -> mark.counts && mark.course.equals(course) && mark.points.compareTo(LEAST_GRADE) >= 0));
    }

    private static boolean averages(List<Mark> marks) {
        return weighted(marks).compareTo(LEAST_AVERAGE.multiply(hours(marks))) >= 0
                && hours(marks).signum() > 0;
    }

    private static String gpa(List<Mark> marks) {
        return hours(marks).signum() == 0
                ? ""
                : weighted(marks).divide(hours(marks), 3, RoundingMode.DOWN).toPlainString();
    }

    private static BigDecimal weighted(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.counts)
                .map(mark -> mark.points.multiply(mark.course.creditHours()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal hours(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.counts)
                .map(mark -> mark.course.creditHours())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each course once; all sisters' courses of the demo fit under the cap. */
    private BigDecimal credits(List<Mark> record) {
        Map<String, Course> courses = new HashMap<>();
        record.stream()
                .filter(mark -> mark.counts && mark.points.compareTo(LEAST_GRADE) >= 0)
                .forEach(mark -> courses.put(mark.course.code(), mark.course));
        BigDecimal sisters =
                sum(courses.values().stream().filter(curriculum::isSisters).toList());
        if (sisters.compareTo(SISTERS_AT_MOST) > 0) {
            throw new IllegalStateException("the plan has more sister credits than the cap");
        }
        return sum(List.copyOf(courses.values()));
    }

    private static BigDecimal sum(List<Course> courses) {
        return courses.stream().map(Course::creditHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
