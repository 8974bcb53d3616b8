package org.stackway.enrollment.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.ClassesStarted;
import org.stackway.events.session.SessionEvent.ConferralDue;
import org.stackway.events.session.SessionEvent.EnrollmentClosed;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.ExamSchedulingClosed;
import org.stackway.events.session.SessionEvent.GradesDue;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;

/** How the copies of sessions and offerings are kept. */
@ApplicationScoped
class CataloguePolicies implements Stances, ForeignReadModels {

    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(CatalogueFacts.MODEL);
    }

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> copies = List.of(
                new Stance.Merge<>(
                        SessionPublished.class,
                        "the windows of enrolment, drop and withdrawal are read from the copied instants",
                        Handling.facts((delivery, rows) -> CatalogueFacts.published(delivery.event(), rows))),
                new Stance.Merge<>(
                        SessionMilestoneMoved.class,
                        "a moved instant counts from its arrival; what a learner was promised stays",
                        Handling.facts((delivery, rows) -> CatalogueFacts.moved(delivery.event(), rows))),
                new Stance.Merge<>(
                        CourseOffered.class,
                        "a request names an offering; its title, hours, owner and graded items are copied",
                        Handling.facts((delivery, rows) -> CatalogueFacts.offered(delivery.event(), rows))));
        List<Stance<?>> milestones = Stance.ignoring(
                "windows are decided from the copied instants and the clock (D21)",
                List.of(
                        EnrollmentOpened.class,
                        ClassesStarted.class,
                        EnrollmentClosed.class,
                        ExamSchedulingClosed.class,
                        GradesDue.class,
                        ConferralDue.class));
        List<Stance<?>> rest = Stance.ignoring(
                "an offering carries all of it that an enrolment needs",
                List.of(ProgrammeDefined.class, TuitionRateSet.class));
        return Stream.of(copies, milestones, rest).flatMap(List::stream).toList();
    }
}
