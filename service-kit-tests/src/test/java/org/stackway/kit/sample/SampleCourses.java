package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/**
 * A course whose title can be changed; titles are unique. One with the title {@code leads ABCD-0001 ABCD-0002} gives these
 * two theirs.
 */
@ApplicationScoped
public class SampleCourses
        implements Aggregate<SampleCourses.Course, SampleCourses.Rename, CourseEvent, SampleCourses.Facts> {

    private static final String LEADS = "leads ";
    private static final CourseDecider DECIDER = new CourseDecider();
    private static final Table COURSES = Table.of("sample_course", "code");
    private static final ReadModel.Own<Course, CourseEvent> MODEL =
            new ReadModel.Own<>("courses", List.of(COURSES), (at, rows) -> rows.upsert(COURSES, at.id())
                    .set("title", at.after().title())
                    .set("version", at.version()));

    @Override
    public String category() {
        return "course";
    }

    @Override
    public Class<CourseEvent> eventType() {
        return CourseEvent.class;
    }

    @Override
    public Decider<Course, Rename, CourseEvent, Facts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<Facts>> facts(Tx tx, List<Asked<Course, Rename>> asked) {
        String[] titles = asked.stream().map(one -> one.command().title()).toArray(String[]::new);
        return tx.sql()
                .query("SELECT title, code FROM rm.sample_course WHERE title = ANY ($1::text[])", (Object) titles)
                .map(rows -> {
                    Map<String, String> owners = new HashMap<>();
                    rows.forEach(row -> owners.put(row.getString(0), row.getString(1)));
                    return asked.stream()
                            .map(one -> new Facts(
                                    Optional.ofNullable(owners.get(one.command().title()))))
                            .toList();
                });
    }

    @Override
    public List<AggregateCommand<?, ?, ?, ?>> reactions(Change<Course, CourseEvent> change) {
        if (!change.after().title().startsWith(LEADS)) {
            return List.of();
        }
        return Stream.of(change.after().title().substring(LEADS.length()).split(" "))
                .map(CourseCode::parse)
                .<AggregateCommand<?, ?, ?, ?>>map(led -> AggregateCommand.of(
                        this, led.wire(), new Rename(led, led + " after " + change.id()), change.context()))
                .toList();
    }

    @Override
    public Optional<ReadModel.Own<Course, CourseEvent>> readModel() {
        return Optional.of(MODEL);
    }

    public record Course(String title) {}

    public record Rename(CourseCode code, String title) {}

    /** Which course has the title already. */
    public record Facts(Optional<String> owner) {}

    private static final class CourseDecider implements Decider<Course, Rename, CourseEvent, Facts> {
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
        public Decision<CourseEvent> decide(Course state, Rename command, Facts facts) {
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
            Optional<String> other =
                    facts.owner().filter(owner -> !owner.equals(command.code().wire()));
            if (other.isPresent()) {
                return Decision.conflict(
                        "TITLE_TAKEN",
                        Violation.of("T-2", "titles are unique").at("/title"),
                        "/api/v1/courses/" + other.get());
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
