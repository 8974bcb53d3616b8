package org.stackway.session.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stackway.events.value.MilestoneKind;
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

    /** Every rule that the publication violates. */
    static List<Violation> violatedBy(PublishSession command, Draft draft) {
        Stream<Violation> order = draft.schedule().stream()
                .flatMap(schedule -> Stream.concat(inOrder(schedule, draft), opensBeforeItCloses(schedule)));
        return Stream.of(
                        name(command),
                        eachKindOnce(command),
                        classesStartStated(draft),
                        localTimesExist(draft),
                        beginsOnMonday(draft),
                        order)
                .flatMap(violations -> violations)
                .toList();
    }

    /** Every rule that the move violates; {@code to} is the instant it was written for. */
    static List<Violation> violatedBy(MoveMilestone command, Published session, Instant to, Instant now) {
        return Stream.of(
                        endIsAbsolute(command),
                        stillAhead(command, session, now),
                        laterThanNow(to, now),
                        notPastNeighbours(command, session, to),
                        reason(command))
                .flatMap(violations -> violations)
                .toList();
    }

    @Rule("SE-SESSION-NAME")
    private static Stream<Violation> name(PublishSession command) {
        int length = command.name().strip().length();
        return length >= 1 && length <= LONGEST_NAME
                ? Stream.of()
                : Stream.of(Violation.of(
                                "SE-SESSION-NAME",
                                "a session has a name",
                                length + " characters",
                                "1 to " + LONGEST_NAME + " characters")
                        .at("/name"));
    }

    @Rule("SE-MILESTONE-ONCE")
    private static Stream<Violation> eachKindOnce(PublishSession command) {
        Set<MilestoneKind> seen = new HashSet<>();
        return command.stated().stream()
                .filter(stated -> !seen.add(stated.kind()))
                .map(stated -> Violation.of("SE-MILESTONE-ONCE", stated.kind() + " is stated more than once")
                        .at(stated.pointer()));
    }

    @Rule("SE-CLASSES-START-STATED")
    private static Stream<Violation> classesStartStated(Draft draft) {
        return draft.stated(MilestoneKind.CLASSES_START).isPresent()
                ? Stream.of()
                : Stream.of(Violation.of(
                                "SE-CLASSES-START-STATED",
                                "the start of classes is stated, the rest may follow from it")
                        .at("/milestones"));
    }

    @Rule("SE-LOCAL-TIME")
    private static Stream<Violation> localTimesExist(Draft draft) {
        return draft.stated().values().stream()
                .filter(stated -> draft.instant(stated).isEmpty())
                .map(stated -> noSuchLocalTime(stated.at(), draft).at(stated.pointer()));
    }

    private static Violation noSuchLocalTime(WrittenTime at, Draft draft) {
        return Violation.of(
                "SE-LOCAL-TIME", "the clocks of " + draft.zone() + " skip this local time", at, "a time that exists");
    }

    /** A stated end makes any shape of session; a derived one is Friday of week 8 only if classes start on a Monday. */
    @Rule("SE-02")
    private static Stream<Violation> beginsOnMonday(Draft draft) {
        if (draft.stated(MilestoneKind.CLASSES_END).isPresent()) {
            return Stream.of();
        }
        return draft.stated(MilestoneKind.CLASSES_START).stream()
                .filter(start -> start.at().in(draft.zone()).getDayOfWeek() != DayOfWeek.MONDAY)
                .map(start -> Violation.of(
                                "SE-02",
                                "a session whose end is derived starts on a Monday",
                                start.at().in(draft.zone()).getDayOfWeek(),
                                DayOfWeek.MONDAY)
                        .at(start.pointer()));
    }

    @Rule("SE-MILESTONE-ORDER")
    private static Stream<Violation> inOrder(Schedule schedule, Draft draft) {
        return schedule.outOfOrder().stream().map(pair -> {
            Violation violation = outOfOrder(schedule, pair);
            return Stream.of(pair.later(), pair.earlier())
                    .flatMap(kind -> draft.stated(kind).stream())
                    .map(Stated::pointer)
                    .findFirst()
                    .map(violation::at)
                    .orElse(violation);
        });
    }

    private static Violation outOfOrder(Schedule schedule, OutOfOrder pair) {
        return Violation.of(
                "SE-MILESTONE-ORDER",
                pair.later() + " is not before " + pair.earlier(),
                schedule.at(pair.later()),
                "not before " + schedule.at(pair.earlier()));
    }

    @Rule("SE-MILESTONE-WINDOW")
    private static Stream<Violation> opensBeforeItCloses(Schedule schedule) {
        return schedule.emptyWindows().stream().map(window -> emptyWindow(schedule, window));
    }

    private static Violation emptyWindow(Schedule schedule, OutOfOrder window) {
        return Violation.of(
                "SE-MILESTONE-WINDOW",
                window.later() + " is after " + window.earlier(),
                schedule.at(window.later()),
                "after " + schedule.at(window.earlier()));
    }

    @Rule("SE-04")
    private static Stream<Violation> endIsAbsolute(MoveMilestone command) {
        return command.kind() == MilestoneKind.CLASSES_END
                ? Stream.of(Violation.of("SE-04", "the end date of a session is absolute, CLASSES_END never moves"))
                : Stream.of();
    }

    @Rule("SE-MOVE-AHEAD")
    private static Stream<Violation> stillAhead(MoveMilestone command, Published session, Instant now) {
        Instant from = session.schedule().at(command.kind());
        return from.isAfter(now)
                ? Stream.of()
                : Stream.of(Violation.of(
                        "SE-MOVE-AHEAD", "a milestone moves only while it lies ahead", from, "after " + now));
    }

    @Rule("SE-MOVE-LATER-THAN-NOW")
    private static Stream<Violation> laterThanNow(Instant to, Instant now) {
        return to.isAfter(now)
                ? Stream.of()
                : Stream.of(Violation.of(
                                "SE-MOVE-LATER-THAN-NOW", "a milestone moves to an instant to come", to, "after " + now)
                        .at("/to"));
    }

    @Rule({"SE-MILESTONE-ORDER", "SE-MILESTONE-WINDOW"})
    private static Stream<Violation> notPastNeighbours(MoveMilestone command, Published session, Instant to) {
        Schedule moved = session.schedule().with(command.kind(), to);
        return Stream.concat(
                        moved.outOfOrder().stream()
                                .filter(pair -> pair.involves(command.kind()))
                                .map(pair -> outOfOrder(moved, pair)),
                        moved.emptyWindows().stream()
                                .filter(window -> window.involves(command.kind()))
                                .map(window -> emptyWindow(moved, window)))
                .map(violation -> violation.at("/to"));
    }

    @Rule("SE-MOVE-REASON")
    private static Stream<Violation> reason(MoveMilestone command) {
        int length = command.reason().strip().length();
        return length >= 1 && length <= LONGEST_REASON
                ? Stream.of()
                : Stream.of(Violation.of(
                                "SE-MOVE-REASON",
                                "a move says why",
                                length + " characters",
                                "1 to " + LONGEST_REASON + " characters")
                        .at("/reason"));
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
