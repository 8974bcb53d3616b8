package org.stackway.enrollment.learner;

import java.util.ArrayList;
import java.util.List;
import org.stackway.kit.domain.Rule;

/**
 * Something that a learner still has to do.
 *
 * @param rule the rule that asks for it
 * @param blocks what waits for it; nothing waits for a task without
 */
public record OpenTask(Task task, String rule, List<Blocked> blocks) {

    /** What there is to do. */
    public enum Task {
        ACTIVATE_EMAIL,
        PASS_ONBOARDING,
        ACCEPT_HONOR_CODE
    }

    /** What may wait for a task. Neither enrolling nor paying nor admission ever does. */
    public enum Blocked {
        CONTENT_ACCESS
    }

    public OpenTask {
        blocks = List.copyOf(blocks);
    }

    /** In the order in which they are best done: messages first, then what content waits for. */
    @Rule({"EN-19", "EN-20", "P-49", "XC-02"})
    static List<OpenTask> of(Learner learner) {
        List<OpenTask> open = new ArrayList<>();
        if (learner.emailProvisionedAt() != null && learner.emailActivatedAt() == null) {
            open.add(new OpenTask(Task.ACTIVATE_EMAIL, "XC-02", List.of()));
        }
        if (learner.onboardingPassedAt() == null) {
            open.add(new OpenTask(Task.PASS_ONBOARDING, "EN-19", List.of(Blocked.CONTENT_ACCESS)));
        }
        if (learner.honorCodeAcceptedAt() == null) {
            open.add(new OpenTask(Task.ACCEPT_HONOR_CODE, "P-49", List.of()));
        }
        return List.copyOf(open);
    }
}
