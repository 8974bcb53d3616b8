package org.stackway.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stackway.local.demo.LearnerPlan.CheckoutPlan;
import org.stackway.local.demo.LearnerPlan.Conduct;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.LearnerPlan.EnrollmentPlan;

/**
 * What must come out of a plan, worked out without asking any service.
 *
 * @param cardFeePercent the processor's fee on a card transaction; 2.85 by the rules
 */
record Expectation(BigDecimal cardFeePercent) {

    static Expectation byTheRules() {
        return new Expectation(new BigDecimal(Demo.CARD_FEE_PERCENT));
    }

    Totals of(DemoPlan plan) {
        List<EnrollmentPlan> enrollments =
                plan.learners().stream().flatMap(l -> l.enrollments().stream()).toList();
        return new Totals(
                count(enrollments, Conduct.STUDIES, Conduct.DROPS_IN_TIME, Conduct.DROPS_TOO_LATE),
                count(enrollments, Conduct.NEVER_PAYS, Conduct.PAYS_TOO_LATE),
                count(enrollments, Conduct.PAYS_TOO_LATE),
                count(enrollments, Conduct.DROPS_IN_TIME),
                count(enrollments, Conduct.DROPS_TOO_LATE),
                refunded(enrollments),
                checkouts(plan).stream().mapToLong(CheckoutPlan::tuitionCents).sum(),
                plan.learners().stream().mapToLong(this::fees).sum(),
                enrollments.stream().filter(EnrollmentPlan::graded).count(),
                count(plan, AdmissionOutcome.ADMITTED),
                count(plan, AdmissionOutcome.NOT_DECLARED),
                count(plan, AdmissionOutcome.AVERAGE_TOO_LOW),
                count(plan, AdmissionOutcome.COURSE_BELOW_FLOOR),
                count(plan, AdmissionOutcome.INCOMPLETE),
                0);
    }

    /** How the learner's admission must end. */
    static AdmissionOutcome admission(LearnerPlan learner) {
        List<EnrollmentPlan> graded =
                learner.enrollments().stream().filter(EnrollmentPlan::graded).toList();
        if (graded.size() < Course.POWER_ELECTRONICS.size()) {
            return AdmissionOutcome.INCOMPLETE;
        }
        Grades.Result result = Grades.judge(
                graded.stream().map(EnrollmentPlan::course).toList(),
                graded.stream().map(EnrollmentPlan::grade).toList());
        return switch (result) {
            case AVERAGE_TOO_LOW -> AdmissionOutcome.AVERAGE_TOO_LOW;
            case COURSE_BELOW_FLOOR -> AdmissionOutcome.COURSE_BELOW_FLOOR;
            case PASSED ->
                learner.declares() == Declares.NEVER ? AdmissionOutcome.NOT_DECLARED : AdmissionOutcome.ADMITTED;
        };
    }

    /** The fee is computed once per card transaction, on its whole tuition, half up to cents. */
    private long fees(LearnerPlan learner) {
        return learner.method().equals("CARD")
                ? learner.checkouts().stream()
                        .mapToLong(checkout -> BigDecimal.valueOf(checkout.tuitionCents())
                                .multiply(cardFeePercent)
                                .movePointLeft(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                        .sum()
                : 0;
    }

    private static long refunded(List<EnrollmentPlan> enrollments) {
        return enrollments.stream()
                .filter(e -> e.conduct() == Conduct.PAYS_TOO_LATE || e.conduct() == Conduct.DROPS_IN_TIME)
                .mapToLong(e -> e.course().tuitionCents())
                .sum();
    }

    private static List<CheckoutPlan> checkouts(DemoPlan plan) {
        return plan.learners().stream().flatMap(l -> l.checkouts().stream()).toList();
    }

    private static long count(List<EnrollmentPlan> enrollments, Conduct... conducts) {
        return enrollments.stream()
                .filter(e -> List.of(conducts).contains(e.conduct()))
                .count();
    }

    private static long count(DemoPlan plan, AdmissionOutcome outcome) {
        return plan.learners().stream().filter(l -> admission(l) == outcome).count();
    }
}
