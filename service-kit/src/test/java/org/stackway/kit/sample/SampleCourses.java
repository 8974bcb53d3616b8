package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Tx;

/** A course whose title can be changed; titles are unique. The facts are the business time. */
@ApplicationScoped
public class SampleCourses
        implements Aggregate<SampleCourses.Course, SampleCourses.Rename, CourseEvent, java.time.Instant> {

    private static final CourseDecider DECIDER = new CourseDecider();

    @Override
    public String category() {
        return "course";
    }

    @Override
    public Class<CourseEvent> eventType() {
        return CourseEvent.class;
    }

    @Override
    public Decider<Course, Rename, CourseEvent, java.time.Instant> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<java.time.Instant>> facts(Tx tx, List<Asked<Course, Rename>> asked) {
        return Uni.createFrom().item(asked.stream().map(one -> tx.now()).toList());
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Course, CourseEvent>> changes) {
        return tx.session()
                .upsertAll(changes.stream()
                        .map(change ->
                                new SampleCourse(change.id(), change.after().title(), change.version()))
                        .toArray());
    }

    public record Course(String title) {}

    public record Rename(CourseCode code, String title) {}

    private static final class CourseDecider implements Decider<Course, Rename, CourseEvent, java.time.Instant> {
        @Override
        public Course initial() {
            return new Course("");
        }

        @Override
        public Course evolve(Course state, CourseEvent event) {
            return switch (event) {
                case CourseCatalogued catalogued -> new Course(catalogued.title());
            };
        }

        @Override
        public Decision<CourseEvent> decide(Course state, Rename command, java.time.Instant now) {
            if (command.title().isBlank()) {
                return Decision.refused(
                        "TITLE", Violation.of("T-1", "a course has a title").at("/title"));
            }
            if (command.title().equals("unknown")) {
                return Decision.notKnown("title");
            }
            if (command.title().equals(state.title())) {
                return Decision.unchanged();
            }
            return Decision.accepted(new CourseCatalogued(
                    command.code(),
                    command.title(),
                    null,
                    ProgrammeCode.parse("MS-ECE"),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null));
        }
    }
}
