package org.stackway.session.proctoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.envelope.Actor;
import org.stackway.events.session.ExamEvent;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.Ids;
import org.stackway.session.exam.Exam;
import org.stackway.session.exam.ExamAggregate;
import org.stackway.session.exam.ExamStories;

/** Records what the proctoring service saw, in the story that the appointment began. */
@ApplicationScoped
class ProctoredExams {

    private static final Actor PROCTORING = Actor.provider("proctoring");

    private final Transactions transactions;
    private final CommandRunner runner;
    private final ExamAggregate exams;
    private final ExamStories stories;
    private final Ids ids;

    ProctoredExams(Transactions transactions, CommandRunner runner, ExamAggregate exams, ExamStories stories, Ids ids) {
        this.transactions = transactions;
        this.runner = runner;
        this.exams = exams;
        this.stories = stories;
        this.ids = ids;
    }

    /**
     * Records the fact; a delivery that comes twice changes nothing.
     *
     * @throws ProblemException 404 for an appointment that does not exist, 422 for an enrolment not known (yet)
     */
    Uni<Void> record(ProctorMessage.Fact fact) {
        UUID cause = ids.next();
        return transactions
                .runRetrying(tx -> stories.of(tx, UUID.fromString(fact.stream()))
                        .map(story -> context(story, cause))
                        .chain(context ->
                                runner.run(tx, AggregateCommand.of(exams, fact.stream(), fact.command(), context))))
                .invoke(ProctoredExams::requireRecorded)
                .replaceWithVoid();
    }

    private static CommandContext context(Optional<UUID> story, UUID cause) {
        return CommandContext.of(PROCTORING, story.orElse(cause), cause);
    }

    private static void requireRecorded(Decided<Exam, ExamEvent> decided) {
        switch (decided) {
            case Decided.Applied<Exam, ExamEvent> applied -> {
                // recorded, or known before
            }
            case Decided.Refused<Exam, ExamEvent> refused -> throw ProblemException.refused(refused.refusal());
            case Decided.NotKnown<Exam, ExamEvent> unknown -> throw ProblemException.notKnownYet(unknown.what(), false);
            case Decided.Stale<Exam, ExamEvent> stale -> throw new IllegalStateException("no version was expected");
            case Decided.Lost<Exam, ExamEvent> lost -> throw new IllegalStateException("a lost race is run again");
        }
    }
}
