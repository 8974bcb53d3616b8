package org.stackway.enrollment.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** What the course platform may report of a learner's work without credit. */
class RecordPreviewTest {

    private static final LearnerId ID = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    private static final CourseCode COURSE = CourseCode.parse("ECEA-5700");
    private static final Instant NOW = Instant.parse("2026-08-10T15:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-08-01T15:00:00Z");
    private static final LearnerDecider DECIDER = new LearnerDecider();

    @Test
    @Rule("EN-11")
    void aPreviewNeedsNoEnrolment() {
        assertThat(accepted(registered(), report(item("quiz-0"))))
                .containsExactly(new PreviewRecorded(ID, COURSE, STARTED, "2026-1", List.of(item("quiz-0"))));
        assertThat(accepted(registered(), report())).hasSize(1);
    }

    @Test
    @Rule("EN-14")
    void onlyWhatIsNewIsTold() {
        List<LearnerEvent> known = new ArrayList<>(registered());
        known.addAll(accepted(known, report(item("one"))));

        assertThat(accepted(known, report(item("one")))).isEmpty();
        assertThat(accepted(known, report())).isEmpty();
        assertThat(accepted(known, report(item("one"), item("two"))))
                .containsExactly(new PreviewRecorded(ID, COURSE, STARTED, "2026-1", List.of(item("two"))));
        assertThat(accepted(known, new RecordPreview(COURSE, STARTED, "2026-2", List.of(item("one")))))
                .hasSize(1);
    }

    @Test
    void aBadReportIsRefusedForEverythingThatIsWrongWithIt() {
        RecordPreview bad = new RecordPreview(
                COURSE,
                NOW.plusMillis(1),
                " ",
                List.of(
                        new PreviewItem("a", "QUIZ", NOW.plusMillis(1), new BigDecimal("100.01")),
                        new PreviewItem("a", "\n", NOW.plusMillis(1), new BigDecimal("-0.1"))));

        assertThat(((Decision.Refused<LearnerEvent>) decide(registered(), bad)).violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/contentVersion",
                        "/startedAt",
                        "/items/0/completedAt",
                        "/items/0/score",
                        "/items/1/itemId",
                        "/items/1/kind",
                        "/items/1/completedAt",
                        "/items/1/score");
    }

    @Test
    void aVersionOfACourseHasSoManyItemsOverAllReports() {
        List<LearnerEvent> full = new ArrayList<>(registered());
        full.addAll(accepted(full, report(items(0, PreviewRules.MAX_ITEMS))));

        assertThat(accepted(full, report(items(0, PreviewRules.MAX_ITEMS)))).isEmpty();
        assertThat(decide(full, report(item("one more")))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aCourseThatTheCatalogueHasNotIsNotKnownYet() {
        RecordPreview unknown = new RecordPreview(CourseCode.parse("ECEA-9999"), STARTED, "1", List.of());

        assertThat(decide(registered(), unknown)).isEqualTo(new Decision.NotKnown<>("course ECEA-9999"));
    }

    private static RecordPreview report(PreviewItem... items) {
        return new RecordPreview(COURSE, STARTED, "2026-1", List.of(items));
    }

    private static PreviewItem item(String id) {
        return new PreviewItem(id, "QUIZ", STARTED.plusSeconds(60), null);
    }

    private static PreviewItem[] items(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> item("item " + i)).toArray(PreviewItem[]::new);
    }

    private static List<LearnerEvent> registered() {
        return List.of(new LearnerRegistered(ID, STARTED));
    }

    private static Decision<LearnerEvent> decide(List<LearnerEvent> given, LearnerCommand command) {
        Learner state = DECIDER.initial();
        for (LearnerEvent event : given) {
            state = DECIDER.evolve(state, event);
        }
        return DECIDER.decide(
                state, command, new LearnerFacts(ID, NOW, Optional.empty(), 0, LearnerFacts.Ties.NONE, Set.of(COURSE)));
    }

    private static List<LearnerEvent> accepted(List<LearnerEvent> given, LearnerCommand command) {
        return ((Decision.Accepted<LearnerEvent>) decide(given, command)).events();
    }
}
