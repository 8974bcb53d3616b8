package org.stackway.enrollment.enrollment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides again from an explanation alone, as somebody would who has the rules in words and none of the service's code: it
 * uses nothing but the document's history, command, inputs and policies.
 */
record OutsideReader(JsonNode explanation) {

    /** The rules that stand against the command. */
    Set<String> violated() {
        return switch (explanation.path("command").path("name").asText()) {
            case "RequestEnrollment" -> request();
            case "RequestDrop" -> drop();
            case "Withdraw" -> withdraw();
            case "AccessContent" -> access();
            default -> throw new IllegalArgumentException("a command this reader has no rules for");
        };
    }

    /** The answer to a settled payment: whether it enrols. */
    boolean enrols() {
        JsonNode settlement = explanation.path("command").path("content").path("settlement");
        JsonNode request = told("EnrollmentRequested");
        String method = settlement.path("method").asText();
        Instant limit = instant(request, "enrollmentClosesAt")
                .plus(Duration.ofHours(
                        policy("reservation").path("graceHours." + method).asInt()));
        return !instant(settlement, "initiatedAt").isAfter(instant(request, "payBy"))
                && !instant(settlement, "settledAt").isAfter(limit)
                && last("CourseEnrolled") == 0
                && last("EnrollmentCancelled") == 0;
    }

    private Set<String> request() {
        Set<String> violated = new TreeSet<>();
        JsonNode milestones = input("calendar").path("milestones");
        against(violated, "EN-01", !input("learnerRegistered").asBoolean());
        against(violated, "EN-06", now().isBefore(instant(milestones, "ENROLLMENT_OPENS")));
        against(violated, "EN-07", !now().isBefore(instant(milestones, "ENROLLMENT_CLOSES")));
        for (JsonNode hold : input("holds")) {
            violated.add(hold.path("kind").asText().equals("FINANCIAL") ? "P-17" : "P-18");
        }
        BigDecimal semester =
                new BigDecimal(input("offering").path("creditHours").asText());
        for (JsonNode hours : input("semester")) {
            semester = semester.add(new BigDecimal(hours.asText()));
        }
        against(
                violated,
                "P-37",
                semester.compareTo(new BigDecimal(
                                policy("load").path("capPerSemester").asText()))
                        > 0);
        JsonNode slot = input("slot");
        against(violated, "EN-ONE-ACTIVE", slot.has("holder") && !now().isAfter(instant(slot, "classesEndAt")));
        return violated;
    }

    private Set<String> drop() {
        Instant requestedAt = instant(explanation.path("command").path("content"), "requestedAt");
        Set<String> violated = processing("P-02", requestedAt);
        if (last("CourseEnrolled") > 0) {
            against(violated, "EN-22", requestedAt.isAfter(deadline()));
        }
        return violated;
    }

    private Set<String> withdraw() {
        Set<String> violated = processing("P-04", now());
        if (last("CourseEnrolled") > 0) {
            against(violated, "P-04", !now().isAfter(deadline()));
            against(violated, "3.27", now().isAfter(instant(told("CourseEnrolled"), "classesEndAt")));
        }
        return violated;
    }

    private Set<String> access() {
        Set<String> violated = new TreeSet<>();
        JsonNode milestones = input("calendar").path("milestones");
        against(violated, "EN-21", !enrolled());
        against(
                violated,
                "EN-19",
                input("onboardingPassedAt").isMissingNode()
                        || input("onboardingPassedAt").isNull());
        against(violated, "P-15", last("ContentAccessSuspended") > last("ContentAccessGranted"));
        against(violated, "SE-13", now().isBefore(instant(milestones, "CLASSES_START")));
        against(violated, "SE-11", now().isAfter(instant(milestones, "CLASSES_END")));
        return violated;
    }

    private Set<String> processing(String contentRule, Instant askedAt) {
        Set<String> violated = new TreeSet<>();
        against(violated, "P-01", !enrolled() && last("EnrollmentCompleted") == 0);
        against(
                violated,
                "P-01",
                last("EnrollmentCompleted") > 0 || input("postedGrade").isTextual());
        JsonNode access = input("finalAccess");
        against(
                violated,
                "P-01",
                access.has("accessedAt") && !instant(access, "accessedAt").isAfter(askedAt));
        boolean opened = false;
        for (JsonNode event : explanation.path("history")) {
            JsonNode data = event.path("data");
            opened |= data.path("blocksRefund").asBoolean()
                    && !instant(data, "accessedAt").isAfter(askedAt);
        }
        against(violated, contentRule, opened);
        return violated;
    }

    private boolean enrolled() {
        return last("CourseEnrolled") > Math.max(last("CourseDropped"), last("CourseWithdrawn"));
    }

    private Instant deadline() {
        JsonNode seat = told("CourseEnrolled");
        JsonNode calendar = input("calendar");
        Instant enrolledAt = instant(seat, "enrolledAt");
        JsonNode policy = policy("drop-window");
        Instant counted;
        if (!policy.path("count").asText().equals("FIRST_DAY_INCLUDED")) {
            throw new IllegalArgumentException("a policy this reader was not told of");
        }
        if (enrolledAt.isBefore(instant(calendar.path("milestones"), "CLASSES_START"))) {
            counted = instant(calendar.path("milestones"), "REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS");
        } else {
            counted = enrolledAt
                    .atZone(ZoneId.of(calendar.path("zone").asText()))
                    .plusDays(policy.path("days").asInt() - 1L)
                    .with(LocalTime.of(23, 59, 59, 999_000_000))
                    .toInstant();
        }
        Instant end = instant(calendar.path("milestones"), "CLASSES_END");
        Instant promised = instant(seat, "dropDeadline");
        Instant possible = counted.isAfter(end) ? end : counted;
        return possible.isAfter(promised) ? possible : promised;
    }

    private Instant now() {
        return instant(explanation, "decidedAt");
    }

    /** The version of the last event of that name; 0 if there is none. */
    private long last(String event) {
        long version = 0;
        for (JsonNode told : explanation.path("history")) {
            if (told.path("type").asText().contains("." + event + ".")) {
                version = told.path("version").asLong();
            }
        }
        return version;
    }

    private JsonNode told(String event) {
        long version = last(event);
        for (JsonNode told : explanation.path("history")) {
            if (told.path("version").asLong() == version) {
                return told.path("data");
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode input(String name) {
        for (JsonNode input : explanation.path("inputs")) {
            if (input.path("name").asText().equals(name)) {
                return input.path("value");
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode policy(String name) {
        for (JsonNode policy : explanation.path("policies")) {
            if (policy.path("name").asText().equals(name)) {
                return policy.path("parameters");
            }
        }
        return MissingNode.getInstance();
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asText());
    }

    private static void against(Set<String> violated, String rule, boolean stands) {
        if (stands) {
            violated.add(rule);
        }
    }
}
