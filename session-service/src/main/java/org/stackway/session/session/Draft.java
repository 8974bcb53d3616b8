package org.stackway.session.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.value.MilestoneKind;
import org.stackway.session.session.SessionCommand.Stated;

/** What a registrar stated about a session, on its way to a schedule. Of a kind stated twice the first counts here. */
record Draft(ZoneId zone, Map<MilestoneKind, Stated> stated) {

    static Draft of(ZoneId zone, List<Stated> stated) {
        Map<MilestoneKind, Stated> byKind = new EnumMap<>(MilestoneKind.class);
        stated.forEach(one -> byKind.putIfAbsent(one.kind(), one));
        return new Draft(zone, byKind);
    }

    Optional<Stated> stated(MilestoneKind kind) {
        return Optional.ofNullable(stated.get(kind));
    }

    /** The instant a milestone was stated for; empty if the clocks of the zone skip the stated local time. */
    Optional<Instant> instant(Stated milestone) {
        return written(milestone).instantIn(zone);
    }

    /** All thirteen instants; empty if the start of classes is not stated, or a stated time does not exist. */
    Optional<Schedule> schedule() {
        Optional<LocalDateTime> start = stated(MilestoneKind.CLASSES_START)
                .map(milestone -> milestone.at().in(zone));
        boolean allExist = stated.values().stream().allMatch(one -> instant(one).isPresent());
        if (start.isEmpty() || !allExist) {
            return Optional.empty();
        }
        LocalDate end = stated(MilestoneKind.CLASSES_END)
                .map(milestone -> milestone.at().in(zone).toLocalDate())
                .orElseGet(() -> PublishedRules.endOf(start.get().toLocalDate()));
        PublishedRules rules = new PublishedRules(start.get(), end);
        Map<MilestoneKind, Milestone> milestones = new EnumMap<>(MilestoneKind.class);
        for (MilestoneKind kind : MilestoneKind.values()) {
            milestones.put(
                    kind,
                    stated(kind)
                            .flatMap(this::instant)
                            .map(at -> new Milestone(kind, at, true))
                            .orElseGet(() -> new Milestone(kind, instant(rules.derive(kind)), false)));
        }
        return Optional.of(new Schedule(milestones));
    }

    private Instant instant(LocalDateTime derived) {
        return ZonedDateTime.of(derived, zone).toInstant();
    }

    private WrittenTime written(Stated milestone) {
        return switch (milestone.kind()) {
            case ENROLLMENT_OPENS, CLASSES_START, PROCTORED_EXAM_SCHEDULING_OPENS -> milestone.at();
            case REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                    ENROLLMENT_CLOSES,
                    PROCTORED_EXAM_SCHEDULING_CLOSES,
                    PEER_GRADED_SUBMISSION_DEADLINE,
                    PROCTORED_EXAM_COMPLETION_DEADLINE,
                    PEER_REVIEW_DEADLINE,
                    CLASSES_END,
                    FINAL_GRADES_POST,
                    CONFERRAL,
                    DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES -> milestone.at().asDeadline(zone);
        };
    }
}
