package org.stackway.enrollment.learner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** What may be reported of work in the non-credit version of a course. It needs no enrolment, and makes none (EN-11). */
final class PreviewRules {

    /** Items of one course in one version of its content, over all reports. */
    static final int MAX_ITEMS = 500;

    private static final int MAX_TEXT_CHARS = 200;
    private static final BigDecimal FULL_SCORE = new BigDecimal("100");

    private PreviewRules() {}

    /** Tells what is new of it. */
    @Rule({"EN-11", "EN-14"})
    static Decision<LearnerEvent> record(Learner state, RecordPreview command, LearnerFacts facts) {
        List<Finding> findings = Finding.each("EN-PREVIEW", command.items().size(), violations(state, command, facts));
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("PREVIEW", findings);
        }
        if (!facts.courses().contains(command.courseCode())) {
            return Decision.notKnown("course " + command.courseCode());
        }
        Set<String> known = known(state, command);
        List<PreviewItem> fresh = command.items().stream()
                .filter(item -> !known.contains(item.itemId()))
                .toList();
        boolean begun = !state.previewsOf(command.courseCode(), command.contentVersion())
                .isEmpty();
        return Decision.accepted(
                begun && fresh.isEmpty()
                        ? List.of()
                        : List.of(new PreviewRecorded(
                                facts.learnerId(),
                                command.courseCode(),
                                command.startedAt(),
                                command.contentVersion(),
                                fresh)),
                findings);
    }

    private static Set<String> known(Learner state, RecordPreview command) {
        return state.previewsOf(command.courseCode(), command.contentVersion()).stream()
                .flatMap(told -> told.items().stream())
                .map(PreviewItem::itemId)
                .collect(Collectors.toSet());
    }

    private static List<Violation> violations(Learner state, RecordPreview command, LearnerFacts facts) {
        List<Violation> found = new ArrayList<>();
        if (!isText(command.contentVersion())) {
            found.add(violation("a content version has 1 to 200 printable characters", "/contentVersion"));
        }
        if (command.startedAt().isAfter(facts.now())) {
            found.add(violation("a preview is reported once it has begun", "/startedAt"));
        }
        Set<String> all = known(state, command);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < command.items().size(); i++) {
            PreviewItem item = command.items().get(i);
            String at = "/items/" + i;
            all.add(item.itemId());
            if (!isText(item.itemId()) || !ids.add(item.itemId())) {
                found.add(violation("an item has an id of its own of 1 to 200 printable characters", at + "/itemId"));
            }
            if (!isText(item.kind())) {
                found.add(violation("a kind has 1 to 200 printable characters", at + "/kind"));
            }
            if (item.completedAt().isAfter(facts.now()) || item.completedAt().isBefore(command.startedAt())) {
                found.add(violation(
                        "an item is completed after the start and before it is reported", at + "/completedAt"));
            }
            BigDecimal score = item.score();
            if (score != null && (score.signum() < 0 || score.compareTo(FULL_SCORE) > 0)) {
                found.add(violation("a score is a percentage from 0 to 100", at + "/score"));
            }
        }
        if (all.size() > MAX_ITEMS) {
            found.add(violation("a version of a course has at most " + MAX_ITEMS + " items", "/items"));
        }
        return found;
    }

    private static Violation violation(String message, String pointer) {
        return Violation.of("EN-PREVIEW", message, "malformed", "well formed").at(pointer);
    }

    private static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= MAX_TEXT_CHARS
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
