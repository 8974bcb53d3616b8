package org.stackway.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.events.envelope.Actor;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.sample.SampleCourses;
import org.stackway.kit.sample.SampleCourses.Course;
import org.stackway.kit.sample.SampleCourses.Facts;
import org.stackway.kit.sample.SampleCourses.Rename;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.time.Ids;

/** Commands of many requests in one flight (D25): each gets its own answer, none suffers for another. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class CommandLaneTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AtomicInteger NEXT_COURSE = new AtomicInteger(1000);

    @Inject
    CommandLane lane;

    @Inject
    SampleCourses courses;

    @Inject
    Ids ids;

    @Test
    void twoHundredCommandsAtOnceOnFewStreamsAllLand() {
        List<CourseCode> streams =
                IntStream.range(0, 5).mapToObj(i -> freshCourse()).toList();

        List<Outcome> outcomes = all(IntStream.range(0, 200)
                .mapToObj(i -> rename(streams.get(i % 5), streams.get(i % 5) + " title " + i))
                .toList());

        assertThat(outcomes).hasSize(200).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(Outcome.Done.class));
        for (CourseCode course : streams) {
            assertThat(versionsOf(course))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(viewVersion(course)).isEqualTo(40);
            assertThat(headVersion(course)).isEqualTo(40);
        }
    }

    @Test
    void whatFollowsFromManyCommandsIsTakenTogetherAndOneStreamTakesItInTurn() {
        List<CourseCode> leaders =
                IntStream.range(0, 40).mapToObj(i -> freshCourse()).toList();
        List<CourseCode> own =
                IntStream.range(0, 40).mapToObj(i -> freshCourse()).toList();
        CourseCode shared = freshCourse();

        List<Outcome> outcomes = all(IntStream.range(0, 40)
                .mapToObj(i -> rename(leaders.get(i), "leads " + own.get(i) + " " + shared))
                .toList());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(own).allSatisfy(course -> assertThat(versionsOf(course)).containsExactly("1"));
        assertThat(versionsOf(shared))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).toList());
        assertThat(viewVersion(shared)).isEqualTo(40);
        assertThat(besideOneAnother(own)).isGreaterThan(20);
    }

    @Test
    void aRefusedCommandLeavesNothingBehindAndTheOthersOfItsFlightStand() {
        CourseCode refused = freshCourse();
        CourseCode accepted = freshCourse();
        Idempotency key = key();

        List<Outcome> outcomes =
                all(List.of(submit(refused, " ", Optional.of(key)), rename(accepted, "title of " + accepted)));

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Outcome.Refused.class, outcome -> assertThat(
                        outcome.refusal().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("T-1")));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(versionsOf(refused)).isEmpty();
        assertThat(heads(refused)).isZero();
        assertThat(storedAnswers(key)).isZero();
    }

    @Test
    void aViolatedUniqueConstraintMakesTheCommandBeDecidedAgainOnFreshFacts() {
        CourseCode first = freshCourse();
        CourseCode second = freshCourse();
        CourseCode bystander = freshCourse();
        String title = "the only one " + ids.next();

        List<Outcome> outcomes =
                all(List.of(rename(first, title), rename(second, title), rename(bystander, "title of " + bystander)));

        assertThat(outcomes.subList(0, 2))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(outcomes.subList(0, 2))
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(outcome ->
                        assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo("TITLE_TAKEN"));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
        assertThat(versionsOf(first).size() + versionsOf(second).size()).isEqualTo(1);
    }

    @Test
    void aBugInOneCommandsAnswerFailsThatCommandAlone() {
        CourseCode broken = freshCourse();
        CourseCode fine = freshCourse();
        Uni<Outcome> bug =
                lane.submit(command(broken, "b " + broken, OptionalLong.empty()), Optional.empty(), change -> {
                    throw new IllegalStateException("bug");
                });

        List<Object> outcomes = Uni.join()
                .all(List.of(
                        bug.map(Object.class::cast).onFailure().recoverWithItem(failure -> failure),
                        rename(fine, "title of " + fine).map(Object.class::cast)))
                .andFailFast()
                .await()
                .atMost(SOON);

        assertThat(outcomes.get(0)).isInstanceOf(IllegalStateException.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(versionsOf(broken)).isEmpty();
        assertThat(versionsOf(fine)).hasSize(1);
    }

    @Test
    void aCommandThatNamesAnotherVersionIsStaleAndWritesNothing() {
        CourseCode course = freshCourse();
        all(List.of(rename(course, "title of " + course)));

        Outcome outcome = lane.submit(
                        command(course, "other " + course, OptionalLong.of(7)),
                        Optional.empty(),
                        CommandLaneTest::answer)
                .await()
                .atMost(SOON);

        assertThat(outcome).isEqualTo(new Outcome.Stale(1));
        assertThat(versionsOf(course)).hasSize(1);
    }

    @Test
    void tenRequestsWithOneKeyAtOnceHaveOneEffectAndOneAnswer() {
        CourseCode course = freshCourse();
        Idempotency key = key();

        List<Outcome> outcomes = all(IntStream.range(0, 10)
                .mapToObj(i -> submit(course, "title of " + course, Optional.of(key)))
                .toList());

        assertThat(outcomes)
                .filteredOn(outcome -> !((Outcome.Done) outcome).replayed())
                .hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> ((Outcome.Done) outcome).answer())
                .containsOnly(answer("title of " + course));
        assertThat(versionsOf(course)).hasSize(1);
        assertThat(storedAnswers(key)).isEqualTo(1);
    }

    @Test
    void anUnchangedAggregateGetsNoEvent() {
        CourseCode course = freshCourse();
        all(List.of(rename(course, "title of " + course)));

        List<Outcome> again = all(List.of(rename(course, "title of " + course)));

        assertThat(again).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(versionsOf(course)).hasSize(1);
    }

    private List<Outcome> all(List<Uni<Outcome>> submissions) {
        return Uni.join().all(submissions).andFailFast().await().atMost(SOON);
    }

    private Uni<Outcome> rename(CourseCode course, String title) {
        return submit(course, title, Optional.empty());
    }

    private Uni<Outcome> submit(CourseCode course, String title, Optional<Idempotency> key) {
        return lane.submit(command(course, title, OptionalLong.empty()), key, CommandLaneTest::answer);
    }

    private AggregateCommand<Course, Rename, CourseEvent, Facts> command(
            CourseCode course, String title, OptionalLong expected) {
        UUID cause = ids.next();
        CommandContext context = CommandContext.of(Actor.staff("rita"), cause, cause);
        return new AggregateCommand<>(courses, course.wire(), new Rename(course, title), context, expected);
    }

    private static Answer answer(Change<Course, CourseEvent> change) {
        return answer(change.after().title());
    }

    private static Answer answer(String title) {
        return new Answer(200, Map.of(), "{\"title\":\"" + title + "\"}");
    }

    private Idempotency key() {
        return new Idempotency("rita POST /test", ids.next().toString(), "fingerprint");
    }

    private static CourseCode freshCourse() {
        return CourseCode.parse("LANE-" + NEXT_COURSE.incrementAndGet());
    }

    private static List<String> versionsOf(CourseCode course) {
        return Sql.column(
                "SELECT version FROM es.event WHERE stream_id = ? ORDER BY es.event.version", "course/" + course);
    }

    /** How many of the courses' events were appended right after another one of theirs. */
    private static long besideOneAnother(List<CourseCode> courses) {
        List<Long> positions = courses.stream()
                .map(course -> Sql.number("SELECT position FROM es.event WHERE stream_id = ?", "course/" + course))
                .toList();
        return positions.stream()
                .filter(position -> positions.contains(position - 1))
                .count();
    }

    private static long viewVersion(CourseCode course) {
        return Sql.number("SELECT version FROM rm.sample_course WHERE code = ?", course.wire());
    }

    private static long headVersion(CourseCode course) {
        return Sql.number("SELECT version FROM es.stream WHERE stream_id = ?", "course/" + course);
    }

    private static long heads(CourseCode course) {
        return Sql.number("SELECT count(*) FROM es.stream WHERE stream_id = ?", "course/" + course);
    }

    private static long storedAnswers(Idempotency key) {
        return Sql.number("SELECT count(*) FROM es.idempotency WHERE key = ?", key.key());
    }
}
