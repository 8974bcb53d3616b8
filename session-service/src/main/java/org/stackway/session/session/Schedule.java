package org.stackway.session.session;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.value.MilestoneKind;

/** The instants of one session, each kind once. */
public record Schedule(Map<MilestoneKind, Milestone> byKind) {

    /**
     * What may not come after what: a milestone of one rank is at or before every milestone of the next. Milestones of
     * one rank are independent of each other, such as the last days for peer-graded work and for exam appointments.
     */
    private static final List<OutOfOrder> WINDOWS = List.of(
            new OutOfOrder(MilestoneKind.ENROLLMENT_OPENS, MilestoneKind.ENROLLMENT_CLOSES),
            new OutOfOrder(MilestoneKind.CLASSES_START, MilestoneKind.CLASSES_END),
            new OutOfOrder(
                    MilestoneKind.PROCTORED_EXAM_SCHEDULING_OPENS, MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES));

    private static final List<List<MilestoneKind>> RANKS = List.of(
            List.of(MilestoneKind.ENROLLMENT_OPENS),
            List.of(MilestoneKind.CLASSES_START, MilestoneKind.PROCTORED_EXAM_SCHEDULING_OPENS),
            List.of(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS),
            List.of(MilestoneKind.ENROLLMENT_CLOSES),
            List.of(MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES, MilestoneKind.PEER_GRADED_SUBMISSION_DEADLINE),
            List.of(MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE, MilestoneKind.PEER_REVIEW_DEADLINE),
            List.of(MilestoneKind.CLASSES_END),
            List.of(MilestoneKind.FINAL_GRADES_POST),
            List.of(MilestoneKind.CONFERRAL),
            List.of(MilestoneKind.DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES));

    public Schedule {
        byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
    }

    static Schedule of(List<Milestone> milestones) {
        return new Schedule(milestones.stream().collect(toMap(Milestone::kind, identity())));
    }

    /** The milestones in their usual order. */
    public List<Milestone> milestones() {
        return List.copyOf(byKind.values());
    }

    /** The instant of a kind. Every published schedule has every kind. */
    public Instant at(MilestoneKind kind) {
        Milestone milestone = byKind.get(kind);
        if (milestone == null) {
            throw new IllegalStateException("a schedule without " + kind);
        }
        return milestone.at();
    }

    /** This schedule with one instant stated anew. */
    Schedule with(MilestoneKind kind, Instant at) {
        Map<MilestoneKind, Milestone> moved = new EnumMap<>(byKind);
        moved.put(kind, new Milestone(kind, at, true));
        return new Schedule(moved);
    }

    /** True if both publish the same instants, whether stated or derived. */
    boolean sameInstants(Schedule other) {
        return instants().equals(other.instants());
    }

    private Map<MilestoneKind, Instant> instants() {
        return byKind.values().stream().collect(toMap(Milestone::kind, Milestone::at));
    }

    /** The neighbours that stand in the wrong order. */
    List<OutOfOrder> outOfOrder() {
        List<OutOfOrder> wrong = new ArrayList<>();
        for (int rank = 1; rank < RANKS.size(); rank++) {
            for (MilestoneKind earlier : RANKS.get(rank - 1)) {
                RANKS.get(rank).stream()
                        .filter(later -> at(earlier).isAfter(at(later)))
                        .forEach(later -> wrong.add(new OutOfOrder(earlier, later)));
            }
        }
        return wrong;
    }

    /** The windows that would never be open. */
    List<OutOfOrder> emptyWindows() {
        return WINDOWS.stream()
                .filter(window -> at(window.earlier()).equals(at(window.later())))
                .toList();
    }

    /** How many windows a session has. */
    static int windows() {
        return WINDOWS.size();
    }

    /** Two milestones of which the first should come before the second. */
    record OutOfOrder(MilestoneKind earlier, MilestoneKind later) {
        boolean involves(MilestoneKind kind) {
            return earlier == kind || later == kind;
        }
    }
}
