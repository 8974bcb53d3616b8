package org.stackway.transcript.issued;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.events.transcript.TranscriptEvent.TranscriptRevoked;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.personal.LearnerKeys;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;
import org.stackway.transcript.fact.HoldFacts;
import org.stackway.transcript.fact.LearnerFacts;
import org.stackway.transcript.issued.TranscriptCommand.IssueTranscript;
import org.stackway.transcript.issued.TranscriptCommand.RevokeTranscript;

/** Runs transcripts; the document is kept in the transaction that publishes its hash. */
@ApplicationScoped
public class TranscriptAggregate implements Aggregate<Transcript, TranscriptCommand, TranscriptEvent, TranscriptFacts> {

    private static final TranscriptDecider DECIDER = new TranscriptDecider();

    private final Documents documents;
    private final KeptTranscripts kept;
    private final LearnerFacts learners;
    private final LearnerKeys keys;
    private final AccessLog accesses;

    TranscriptAggregate(
            Documents documents, KeptTranscripts kept, LearnerFacts learners, LearnerKeys keys, AccessLog accesses) {
        this.accesses = accesses;
        this.documents = documents;
        this.kept = kept;
        this.learners = learners;
        this.keys = keys;
    }

    @Override
    public String category() {
        return "transcript";
    }

    @Override
    public Class<TranscriptEvent> eventType() {
        return TranscriptEvent.class;
    }

    @Override
    public Decider<Transcript, TranscriptCommand, TranscriptEvent, TranscriptFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<TranscriptFacts>> facts(Tx tx, List<Asked<Transcript, TranscriptCommand>> asked) {
        Uni<List<TranscriptFacts>> all = Uni.createFrom().item(new ArrayList<>());
        for (Asked<Transcript, TranscriptCommand> one : asked) {
            all = all.chain(facts -> facts(tx, one.command()).invoke(facts::add).replaceWith(facts));
        }
        return all;
    }

    private Uni<TranscriptFacts> facts(Tx tx, TranscriptCommand command) {
        return switch (command) {
            case RevokeTranscript revoke -> Uni.createFrom().item(TranscriptFacts.at(tx.now()));
            case IssueTranscript issue -> facts(tx, issue);
        };
    }

    private Uni<TranscriptFacts> facts(Tx tx, IssueTranscript command) {
        return learners.known(tx, command.learnerId()).chain(known -> keys.erased(tx, command.learnerId())
                .chain(erased -> HoldFacts.blocksTranscripts(tx, command.learnerId())
                        .chain(held -> kept.revoked(tx, command.code()).chain(revoked -> document(tx, command)
                                .map(document ->
                                        new TranscriptFacts(known, erased, held, revoked, document, tx.now()))))));
    }

    /** Nothing is made as of an instant that lies ahead: the decider says so. */
    private Uni<Optional<TranscriptFacts.Document>> document(Tx tx, IssueTranscript command) {
        return command.asOf().isAfter(tx.now())
                ? Uni.createFrom().item(Optional.empty())
                : documents.content(tx, command).map(content -> content.map(Documents::sealed));
    }

    /** What a transcript says may bear a name, which only the command carries; a revocation says nothing new. */
    @Override
    public Uni<Void> keep(Tx tx, TranscriptCommand command, Change<Transcript, TranscriptEvent> change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Recorded<TranscriptEvent> recorded : change.events()) {
            all = all.chain(() -> switch (recorded.event()) {
                case TranscriptIssued issued -> issued(tx, command, change, issued);
                case TranscriptRevoked revoked ->
                    kept.revoke(tx, revoked.transcriptId(), change.version())
                            .chain(() -> log(tx, change, AccessLog.What.REVOKED, "revoked"));
            });
        }
        return all;
    }

    private Uni<Void> log(Tx tx, Change<Transcript, TranscriptEvent> change, AccessLog.What what, String outcome) {
        String operation = what == AccessLog.What.ISSUED
                ? "POST /api/v1/learners/{id}/transcripts"
                : "POST /api/v1/transcripts/{id}/revocations";
        return accesses.add(
                tx,
                new AccessLog.Of(
                        TranscriptId.parse(change.id()),
                        change.after().learner().orElseThrow()),
                what,
                Optional.empty(),
                AccessLog.by(change.context().actor(), operation),
                outcome);
    }

    /** A document is kept byte for byte as it was hashed, outside of events: what was lost has to be issued anew. */
    @Override
    public Uni<Void> restore(Tx tx, List<Change<Transcript, TranscriptEvent>> changes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Change<Transcript, TranscriptEvent> change : changes) {
            for (Recorded<TranscriptEvent> recorded : change.events()) {
                all = all.chain(() -> switch (recorded.event()) {
                    case TranscriptIssued issued -> Uni.createFrom().voidItem();
                    case TranscriptRevoked revoked -> kept.revoke(tx, revoked.transcriptId(), change.version());
                });
            }
        }
        return all;
    }

    /**
     * Makes the document once more and keeps it. Should a fact have changed between deciding and keeping, the hashes
     * differ and everything is decided again.
     */
    private Uni<Void> issued(
            Tx tx, TranscriptCommand command, Change<Transcript, TranscriptEvent> change, TranscriptIssued issued) {
        if (!(command instanceof IssueTranscript issue)) {
            throw new IllegalStateException("only issuing issues: " + command);
        }
        return documents.content(tx, issue).map(Optional::orElseThrow).chain(content -> {
            TranscriptFacts.Document document = Documents.sealed(content);
            if (!document.sha256().equals(issued.sha256())) {
                throw new VersionConflict(change.streamId(), 0);
            }
            return keys.orNew(tx, issue.learnerId())
                    .chain(key -> key.map(one -> kept.issue(tx, issue.code(), content, document, one, change.version()))
                            .orElseThrow(() -> new VersionConflict(change.streamId(), 0)))
                    .chain(() -> log(
                            tx,
                            change,
                            AccessLog.What.ISSUED,
                            content.standing().name()));
        });
    }

    @Override
    public List<NextAction> nextActions(
            Asked<Transcript, TranscriptCommand> asked,
            TranscriptFacts facts,
            Decision.Refused<TranscriptEvent> refused) {
        if (!(asked.command() instanceof IssueTranscript issue)) {
            return List.of();
        }
        String learner = "/api/v1/learners/" + issue.learnerId();
        Set<String> rules = refused.violations().stream().map(Violation::rule).collect(Collectors.toSet());
        List<NextAction> actions = new ArrayList<>();
        if (rules.contains("P-18")) {
            actions.add(NextAction.read("resolve-holds", learner + "/holds"));
        }
        if (rules.contains("TR-AS-OF") || rules.contains("TR-REVOKED")) {
            actions.add(NextAction.post("issue-as-of-now", learner + "/transcripts"));
        }
        return actions;
    }
}
