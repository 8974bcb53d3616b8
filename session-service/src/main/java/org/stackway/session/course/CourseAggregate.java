package org.stackway.session.course;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.stackway.events.session.CourseEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.store.Tx;

/** Runs the streams {@code course/<courseCode>}. */
@ApplicationScoped
public class CourseAggregate implements Aggregate<Course, CourseCommand, CourseEvent, CourseFacts> {

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
    public Decider<Course, CourseCommand, CourseEvent, CourseFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<CourseFacts>> facts(Tx tx, List<Asked<Course, CourseCommand>> asked) {
        return Uni.createFrom().item(Collections.nCopies(asked.size(), CourseFacts.NONE));
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Course, CourseEvent>> changes) {
        return tx.session()
                .upsertAll(changes.stream()
                        .map(change -> new CourseView(change.after().entry().orElseThrow(), change.version()))
                        .toArray());
    }
}
