package org.stackway.session.course;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.stackway.events.session.CourseEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.ReadModel;
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
    public Optional<ReadModel.Own<Course, CourseEvent>> readModel() {
        return Optional.of(CourseProjector.MODEL);
    }
}
