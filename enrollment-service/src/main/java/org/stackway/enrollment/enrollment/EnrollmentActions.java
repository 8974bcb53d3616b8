package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.Violation;

/** What a learner can do when something about an enrolment is refused: what is allowed, or what stands in the way. */
final class EnrollmentActions {

    private EnrollmentActions() {}

    static List<NextAction> after(
            EnrollmentCommand command, Enrollment state, EnrollmentFacts facts, Decision.Refused<?> refused) {
        if (command instanceof RequestEnrollment request) {
            return insteadOf(request, refused);
        }
        return state.exists() && facts.calendar().isPresent() ? allowed(state, facts) : List.of();
    }

    private static List<NextAction> insteadOf(RequestEnrollment request, Decision.Refused<?> refused) {
        LearnerId learner = request.learnerId();
        Set<String> rules = refused.violations().stream().map(Violation::rule).collect(Collectors.toSet());
        List<NextAction> actions = new ArrayList<>();
        if (rules.contains("P-17")) {
            actions.add(NextAction.read("settle-account", "/api/v1/accounts/" + learner));
        }
        if (rules.contains("P-17") || rules.contains("P-18")) {
            actions.add(NextAction.read("resolve-holds", "/api/v1/learners/" + learner + "/holds"));
        }
        if (rules.contains("EN-06")) {
            actions.add(NextAction.read(
                    "see-session", "/api/v1/sessions/" + request.offeringId().session()));
        }
        if (rules.contains("EN-07")) {
            actions.add(NextAction.read("choose-session", "/api/v1/sessions?status=ENROLLMENT_OPEN"));
        }
        return actions;
    }

    private static List<NextAction> allowed(Enrollment state, EnrollmentFacts facts) {
        return AllowedAction.of(state, facts).stream()
                .filter(action -> action.refused().isEmpty() && action.from() == null)
                .map(action -> NextAction.post(
                                action.action(), path(state.requested().enrollmentId(), action.action()))
                        .until(last(action)))
                .toList();
    }

    private static @Nullable Instant last(AllowedAction action) {
        return action.until() == null ? null : action.until().at();
    }

    private static String path(EnrollmentId id, String action) {
        String own = "/api/v1/enrollments/" + id;
        return switch (action) {
            case "pay" -> "/api/v1/checkouts";
            case "cancel" -> own + "/cancellations";
            case "access-content" -> own + "/content-accesses";
            case "drop" -> own + "/drop-requests";
            case "withdraw" -> own + "/withdrawals";
            default -> throw new IllegalArgumentException("no path for " + action);
        };
    }
}
