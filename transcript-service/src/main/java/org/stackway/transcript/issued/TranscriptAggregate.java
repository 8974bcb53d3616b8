package org.stackway.transcript.issued;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.events.transcript.TranscriptEvent.TranscriptRevoked;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;

/** Runs transcripts; the document is kept in the transaction that publishes its hash. */
@ApplicationScoped
public class TranscriptAggregate implements Aggregate<Transcript, IssueTranscript, TranscriptEvent, TranscriptFacts> {

    private static final TranscriptDecider DECIDER = new TranscriptDecider();

    private final Documents documents;

    TranscriptAggregate(Documents documents) {
        this.documents = documents;
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
    public Decider<Transcript, IssueTranscript, TranscriptEvent, TranscriptFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<TranscriptFacts>> facts(Tx tx, List<Asked<Transcript, IssueTranscript>> asked) {
        Uni<List<TranscriptFacts>> all = Uni.createFrom().item(new ArrayList<>());
        for (Asked<Transcript, IssueTranscript> one : asked) {
            IssueTranscript command = one.command();
            all = all.chain(facts -> documents
                    .make(tx, command.transcriptId(), command.learnerId(), command.purpose(), command.asOf())
                    .invoke(document -> facts.add(new TranscriptFacts(document, tx.now())))
                    .replaceWith(facts));
        }
        return all;
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Transcript, TranscriptEvent>> changes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Change<Transcript, TranscriptEvent> change : changes) {
            for (Recorded<TranscriptEvent> recorded : change.events()) {
                all = all.chain(() -> switch (recorded.event()) {
                    case TranscriptIssued issued -> keep(tx, change, issued);
                    case TranscriptRevoked revoked -> Uni.createFrom().voidItem();
                });
            }
        }
        return all;
    }

    /** A document is kept byte for byte as it was hashed, outside of events: what was lost has to be issued anew. */
    @Override
    public Uni<Void> restore(Tx tx, List<Change<Transcript, TranscriptEvent>> changes) {
        return Uni.createFrom().voidItem();
    }

    /**
     * Makes the document once more and keeps it. Should a fact have changed between deciding and keeping, the hashes
     * differ and everything is decided again.
     */
    private Uni<Void> keep(Tx tx, Change<Transcript, TranscriptEvent> change, TranscriptIssued issued) {
        return documents
                .make(
                        tx,
                        issued.transcriptId(),
                        issued.learnerId(),
                        Optional.ofNullable(issued.purpose()),
                        Optional.ofNullable(issued.asOf()))
                .map(Optional::orElseThrow)
                .chain(document -> {
                    if (!document.sha256().equals(issued.sha256())) {
                        throw new VersionConflict(change.streamId(), 0);
                    }
                    return tx.session()
                            .insert(new TranscriptDocument(
                                    issued.transcriptId().value(),
                                    issued.learnerId().value(),
                                    issued.purpose(),
                                    tx.now(),
                                    document,
                                    change.version()));
                });
    }
}
