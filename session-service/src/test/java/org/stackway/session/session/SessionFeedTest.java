package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.session.SessionFixture.FALL_2;
import static org.stackway.session.session.SessionFixture.NAME;
import static org.stackway.session.session.SessionFixture.denver;
import static org.stackway.session.session.SessionFixture.given;
import static org.stackway.session.session.SessionFixture.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Rule;
import org.stackway.session.session.Session.Published;

/** A session from 19 October 2026; clocks go back on 1 November, between its start and its deadlines. */
class SessionFeedTest {

    private static final Instant PUBLISHED_AT = denver("2026-06-01T08:00");
    private static final Instant MOVED_AT = denver("2026-11-02T08:00");

    @Test
    @Rule("SE-14")
    void everyMilestoneIsAnEventAtItsInstant() {
        // when
        String feed = feed(published("2026-10-19T09:00"));

        // then
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        List<Map<String, String>> events = events(feed);
        assertThat(events)
                .extracting(event -> event.get("CATEGORIES"))
                .containsExactly(
                        Arrays.stream(MilestoneKind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(events).extracting(event -> event.get("UID")).doesNotHaveDuplicates();
        assertThat(of("CLASSES_START", events))
                .containsEntry("DTSTART", "20261019T150000Z")
                .containsEntry("DTSTAMP", "20260601T140000Z")
                .containsEntry("SEQUENCE", "0")
                .containsEntry("SUMMARY", "Classes start – " + NAME.replace(",", "\\,"))
                .containsEntry("DESCRIPTION", "2026-10-19T09:00:00 America/Denver");
        assertThat(of("CLASSES_END", events)).containsEntry("DTSTART", "20261212T065959Z");
    }

    @Test
    @Rule("SE-14")
    void aMilestoneThatMovesKeepsItsUidAndGetsAHigherSequence() {
        // given
        SessionMilestoneMoved moved = new SessionMilestoneMoved(
                FALL_2, MilestoneKind.CONFERRAL, denver("2026-12-31T17:00"), denver("2027-01-04T17:00"), "holidays");

        // when
        Map<String, String> before = of("CONFERRAL", events(feed(published("2026-10-19T09:00"))));
        List<Map<String, String>> after =
                events(feed(published("2026-10-19T09:00"), new EnrollmentOpened(FALL_2), moved));

        // then
        assertThat(of("CONFERRAL", after))
                .containsEntry("UID", String.valueOf(before.get("UID")))
                .containsEntry("SEQUENCE", "1")
                .containsEntry("DTSTART", "20270105T000000Z")
                .containsEntry("LAST-MODIFIED", "20261102T150000Z");
        assertThat(of("CLASSES_END", after)).containsEntry("SEQUENCE", "0");
    }

    private static String feed(SessionEvent... events) {
        List<Recorded<SessionEvent>> recorded = new ArrayList<>();
        for (SessionEvent event : events) {
            Instant at = recorded.isEmpty() ? PUBLISHED_AT : MOVED_AT;
            long version = recorded.size() + 1L;
            recorded.add(new Recorded<>(new UUID(0, version), version, version, version, event, at));
        }
        return SessionFeed.of((Published) given(events), recorded);
    }

    private static Map<String, String> of(String kind, List<Map<String, String>> events) {
        return events.stream()
                .filter(event -> kind.equals(event.get("CATEGORIES")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> events(String feed) {
        List<Map<String, String>> events = new ArrayList<>();
        for (String line : ICalendarTest.unfolded(feed).lines().toList()) {
            if (line.equals("BEGIN:VEVENT")) {
                events.add(new LinkedHashMap<>());
            } else if (!events.isEmpty() && !line.startsWith("END:")) {
                int colon = line.indexOf(':');
                events.getLast().put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return events;
    }
}
