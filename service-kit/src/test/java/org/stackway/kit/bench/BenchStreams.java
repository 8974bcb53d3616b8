package org.stackway.kit.bench;

import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.store.Tx;

/** Streams whose command just records some events: what remains is the cost of the store. */
final class BenchStreams implements Aggregate<Long, BenchStreams.Append, CourseEvent, BenchStreams.NoFacts> {

    private static final Decider<Long, Append, CourseEvent, NoFacts> DECIDER = new AppendDecider();

    @Override
    public String category() {
        return "course";
    }

    @Override
    public Class<CourseEvent> eventType() {
        return CourseEvent.class;
    }

    @Override
    public Decider<Long, Append, CourseEvent, NoFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<NoFacts>> facts(Tx tx, List<Asked<Long, Append>> asked) {
        return Uni.createFrom().item(Collections.nCopies(asked.size(), new NoFacts()));
    }

    /** Appends this many events. */
    record Append(CourseCode course, int events) {}

    /** The decision depends on nothing. */
    record NoFacts() {}

    private static final class AppendDecider implements Decider<Long, Append, CourseEvent, NoFacts> {
        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Long evolve(Long recorded, CourseEvent event) {
            return recorded + 1;
        }

        @Override
        public Decision<CourseEvent> decide(Long recorded, Append command, NoFacts facts) {
            CourseEvent event = new CourseCatalogued(
                    command.course(),
                    "Introduction to Power Electronics, as large as events are in the mean of a journey",
                    null,
                    ProgrammeCode.parse("MS-ECE"),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null);
            return Decision.accepted(Collections.nCopies(command.events(), event));
        }
    }
}
