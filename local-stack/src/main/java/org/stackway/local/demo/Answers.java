package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.Together;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** Asks the services what has become of the plan's learners. */
final class Answers {

    private static final Set<String> WERE_ENROLLED = Set.of("ENROLLED", "COMPLETED", "DROPPED", "WITHDRAWN");

    private final ServiceApi api;

    Answers(ServiceApi api) {
        this.api = api;
    }

    Totals of(DemoPlan plan, long lateDropsRefused) throws LocalFailure, InterruptedException {
        List<Callable<Learner>> questions = new ArrayList<>();
        plan.learners().forEach(learner -> questions.add(() -> ask(learner)));
        List<Learner> answers = Together.all(questions);
        Map<AdmissionOutcome, Long> admissions = new EnumMap<>(AdmissionOutcome.class);
        answers.forEach(answer -> admissions.merge(answer.admission(), 1L, Long::sum));
        return new Totals(
                answers.stream().mapToLong(a -> a.statuses(WERE_ENROLLED)).sum(),
                answers.stream().mapToLong(a -> a.statuses(Set.of("EXPIRED"))).sum(),
                answers.stream().mapToLong(Learner::declined).sum(),
                answers.stream().mapToLong(a -> a.statuses(Set.of("DROPPED"))).sum(),
                lateDropsRefused,
                answers.stream().mapToLong(Learner::refundedCents).sum(),
                answers.stream().mapToLong(Learner::tuitionCents).sum(),
                answers.stream().mapToLong(Learner::feeCents).sum(),
                answers.stream().mapToLong(Learner::graded).sum(),
                admissions.getOrDefault(AdmissionOutcome.ADMITTED, 0L),
                admissions.getOrDefault(AdmissionOutcome.NOT_DECLARED, 0L),
                admissions.getOrDefault(AdmissionOutcome.AVERAGE_TOO_LOW, 0L),
                admissions.getOrDefault(AdmissionOutcome.COURSE_BELOW_FLOOR, 0L),
                admissions.getOrDefault(AdmissionOutcome.INCOMPLETE, 0L),
                notAnsweredOnce());
    }

    /** Settled payments times the enrolments they cover, less those to which there is exactly one answer. */
    private long notAnsweredOnce() throws LocalFailure, InterruptedException {
        JsonNode answers = api.require(Service.BILLING, Call.get("/ops/v1/reconciliation/answers", Actor.BURSAR));
        return answers.path("covered").asLong() - answers.path("answeredOnce").asLong();
    }

    private Learner ask(LearnerPlan learner) throws LocalFailure, InterruptedException {
        Actor self = Actor.learner(learner.learnerId());
        Map<String, Long> statuses = new HashMap<>();
        for (JsonNode item : api.require(
                        Service.ENROLLMENT,
                        Call.get("/api/v1/enrollments?limit=200&learnerId=" + learner.learnerId(), self))
                .path("items")) {
            statuses.merge(item.path("status").asText(), 1L, Long::sum);
        }
        long tuition = 0;
        long fees = 0;
        for (LearnerPlan.CheckoutPlan planned : learner.checkouts()) {
            JsonNode checkout =
                    api.require(Service.BILLING, Call.get("/api/v1/checkouts/" + planned.checkoutId(), self));
            if (checkout.path("status").asText().equals("SETTLED")) {
                tuition += cents(checkout.path("tuition"));
                fees += cents(checkout.path("serviceFee"));
            }
        }
        long declined = 0;
        long refunded = 0;
        for (JsonNode refund : api.require(
                        Service.BILLING, Call.get("/api/v1/accounts/" + learner.learnerId() + "/refunds", self))
                .path("items")) {
            if (refund.path("status").asText().equals("SETTLED")) {
                refunded += cents(refund.path("amount"));
            }
            if (refund.path("cause").asText().equals("PAYMENT_DECLINED")) {
                declined++;
            }
        }
        long graded = 0;
        for (JsonNode line : api.require(
                        Service.TRANSCRIPT, Call.get("/api/v1/learners/" + learner.learnerId() + "/record", self))
                .path("courses")) {
            graded += line.path("grade").asText().equals("W") ? 0 : 1;
        }
        return new Learner(statuses, declined, refunded, tuition, fees, graded, admission(learner, self));
    }

    /** What the status card says; the reasons are told by the rules that the pathway still fails. */
    private AdmissionOutcome admission(LearnerPlan learner, Actor self) throws LocalFailure, InterruptedException {
        JsonNode card = api.require(
                Service.ADMISSION,
                Call.get("/api/v1/learners/" + learner.learnerId() + "/programmes/" + Course.PROGRAMME, self));
        String status = card.path("status").asText();
        if (status.equals("ADMITTED")) {
            return AdmissionOutcome.ADMITTED;
        }
        if (status.equals("PATHWAY_COMPLETE")) {
            return AdmissionOutcome.NOT_DECLARED;
        }
        List<String> rules = new ArrayList<>();
        for (JsonNode pathway : card.path("pathways")) {
            if (pathway.path("specialization").asText().equals(Course.PATHWAY)) {
                pathway.path("missing")
                        .forEach(missing -> rules.add(missing.path("rule").asText()));
            }
        }
        if (rules.contains("AD-03")) {
            return AdmissionOutcome.INCOMPLETE;
        }
        return rules.contains("AD-05") ? AdmissionOutcome.COURSE_BELOW_FLOOR : AdmissionOutcome.AVERAGE_TOO_LOW;
    }

    private static long cents(JsonNode money) {
        return money.path("amountMinor").asLong();
    }

    private record Learner(
            Map<String, Long> byStatus,
            long declined,
            long refundedCents,
            long tuitionCents,
            long feeCents,
            long graded,
            AdmissionOutcome admission) {

        long statuses(Set<String> wanted) {
            return wanted.stream()
                    .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                    .sum();
        }
    }
}
