package org.stackway.session.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.session.session.Schedule.OutOfOrder;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.SessionCommand.MoveMilestone;
import org.stackway.session.session.SessionCommand.PublishSession;
import org.stackway.session.session.SessionCommand.Stated;

/** What a published session must be, and which milestone may move where. */
final class SessionRules {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;

    private SessionRules() {}

    /** What every rule finds about the publication; a draft that makes no schedule has no order. */
    static List<Finding> publication(PublishSession command, Draft draft) {
        List<Finding> found = new ArrayList<>();
        found.add(ofLength("SE-SESSION-NAME", "a session has a name", command.name(), LONGEST_NAME)
                .at("/name"));
        int stated = command.stated().size();
        found.addAll(Finding.each("SE-MILESTONE-ONCE", stated, eachKindOnce(command)));
        found.add(classesStartStated(draft));
        found.addAll(Finding.each("SE-LOCAL-TIME", stated, localTimesExist(draft)));
        beginsOnMonday(draft).ifPresent(found::add);
        draft.schedule().ifPresent(schedule -> {
            found.addAll(Finding.each("SE-MILESTONE-ORDER", MilestoneKind.values().length, inOrder(schedule, draft)));
            found.addAll(Finding.each("SE-MILESTONE-WINDOW", Schedule.windows(), opensBeforeItCloses(schedule)));
        });
        return found;
    }

    /** What every rule finds about the move; {@code to} is the instant it was written for. */
    static List<Finding> move(MoveMilestone command, Published session, Instant to, Instant now) {
        Instant from = session.schedule().at(command.kind());
        List<Finding> found = new ArrayList<>();
        found.add(endIsAbsolute(command));
        found.add(stillAhead(from, now));
        found.add(laterThanNow(to, now));
        found.addAll(notPastNeighbours(command, session, to));
        found.add(ofLength("SE-MOVE-REASON", "a move says why", command.reason(), LONGEST_REASON)
                .at("/reason"));
        return found;
    }

    /** In characters, without the blanks around it. */
    @Rule({"SE-SESSION-NAME", "SE-MOVE-REASON"})
    private static Finding ofLength(String rule, String message, String text, int longest) {
        return Finding.of(rule, message, text.strip().length(), Requirement.between(1, longest));
    }

    @Rule("SE-MILESTONE-ONCE")
    private static List<Violation> eachKindOnce(PublishSession command) {
        Set<MilestoneKind> seen = new HashSet<>();
        return command.stated().stream()
                .filter(stated -> !seen.add(stated.kind()))
                .map(stated -> Violation.of(
                                "SE-MILESTONE-ONCE", stated.kind() + " is stated more than once", "again", "once")
                        .at(stated.pointer()))
                .toList();
    }

    @Rule("SE-CLASSES-START-STATED")
    private static Finding classesStartStated(Draft draft) {
        return Finding.of(
                        "SE-CLASSES-START-STATED",
                        "the start of classes is stated, the rest may follow from it",
                        draft.stated(MilestoneKind.CLASSES_START).isPresent() ? "stated" : "not stated",
                        Requirement.is("stated"))
                .at("/milestones");
    }

    @Rule("SE-LOCAL-TIME")
    private static List<Violation> localTimesExist(Draft draft) {
        return draft.stated().values().stream()
                .filter(stated -> draft.instant(stated).isEmpty())
                .map(stated -> noSuchLocalTime(stated.at(), draft).at(stated.pointer()))
                .toList();
    }

    private static Violation noSuchLocalTime(WrittenTime at, Draft draft) {
        return Violation.of(
                "SE-LOCAL-TIME", "the clocks of " + draft.zone() + " skip this local time", at, "a time that exists");
    }

    /** A stated end makes any shape of session; a derived one is Friday of week 8 only if classes start on a Monday. */
    @Rule("SE-02")
    private static Optional<Finding> beginsOnMonday(Draft draft) {
        if (draft.stated(MilestoneKind.CLASSES_END).isPresent()) {
            return Optional.empty();
        }
        return draft.stated(MilestoneKind.CLASSES_START).map(start -> Finding.of(
                        "SE-02",
                        "a session whose end is derived starts on a Monday",
                        start.at().in(draft.zone()).getDayOfWeek(),
                        Requirement.is(DayOfWeek.MONDAY))
                .at(start.pointer()));
    }

    @Rule("SE-MILESTONE-ORDER")
    private static List<Violation> inOrder(Schedule schedule, Draft draft) {
        return schedule.outOfOrder().stream()
                .map(pair -> {
                    Violation violation = outOfOrder(schedule, pair);
                    return Stream.of(pair.later(), pair.earlier())
                            .flatMap(kind -> draft.stated(kind).stream())
                            .map(Stated::pointer)
                            .findFirst()
                            .map(violation::at)
                            .orElse(violation);
                })
                .toList();
    }

    private static Violation outOfOrder(Schedule schedule, OutOfOrder pair) {
        return Violation.of(
                "SE-MILESTONE-ORDER",
                pair.later() + " is not before " + pair.earlier(),
                schedule.at(pair.later()),
                "from " + schedule.at(pair.earlier()));
    }

    @Rule("SE-MILESTONE-WINDOW")
    private static List<Violation> opensBeforeItCloses(Schedule schedule) {
        return schedule.emptyWindows().stream()
                .map(window -> emptyWindow(schedule, window))
                .toList();
    }

    private static Violation emptyWindow(Schedule schedule, OutOfOrder window) {
        return Violation.of(
                "SE-MILESTONE-WINDOW",
                window.later() + " is after " + window.earlier(),
                schedule.at(window.later()),
                "after " + schedule.at(window.earlier()));
    }

    @Rule("SE-04")
    private static Finding endIsAbsolute(MoveMilestone command) {
        boolean end = command.kind() == MilestoneKind.CLASSES_END;
        return Finding.of(
                "SE-04",
                "the end date of a session is absolute, CLASSES_END never moves",
                end ? command.kind().name() : "a milestone that may move",
                Requirement.is("a milestone that may move"));
    }

    @Rule("SE-MOVE-AHEAD")
    private static Finding stillAhead(Instant from, Instant now) {
        return Finding.now(
                "SE-MOVE-AHEAD", "a milestone moves only while it lies ahead", now, Requirement.before(from));
    }

    @Rule("SE-MOVE-LATER-THAN-NOW")
    private static Finding laterThanNow(Instant to, Instant now) {
        return Finding.of(
                        "SE-MOVE-LATER-THAN-NOW", "a milestone moves to an instant to come", to, Requirement.after(now))
                .at("/to");
    }

    @Rule({"SE-MILESTONE-ORDER", "SE-MILESTONE-WINDOW"})
    private static List<Finding> notPastNeighbours(MoveMilestone command, Published session, Instant to) {
        Schedule moved = session.schedule().with(command.kind(), to);
        List<Finding> found = new ArrayList<>(Finding.each(
                "SE-MILESTONE-ORDER",
                MilestoneKind.values().length,
                moved.outOfOrder().stream()
                        .filter(pair -> pair.involves(command.kind()))
                        .map(pair -> outOfOrder(moved, pair).at("/to"))
                        .toList()));
        found.addAll(Finding.each(
                "SE-MILESTONE-WINDOW",
                Schedule.windows(),
                moved.emptyWindows().stream()
                        .filter(window -> window.involves(command.kind()))
                        .map(window -> emptyWindow(moved, window).at("/to"))
                        .toList()));
        return found;
    }

    /** The refusal of a time that the clocks of the session's zone skip. */
    static Violation skipped(MoveMilestone command, Published session) {
        return Violation.of(
                        "SE-LOCAL-TIME",
                        "the clocks of " + session.timezone() + " skip this local time",
                        command.to(),
                        "a time that exists")
                .at("/to");
    }

    static Optional<Instant> instantOf(MoveMilestone command, Published session) {
        Stated target = new Stated(command.kind(), command.to(), "/to");
        return Draft.of(session.timezone(), List.of(target)).instant(target);
    }
}
