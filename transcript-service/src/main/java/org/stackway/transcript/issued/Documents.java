package org.stackway.transcript.issued;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.json.EventJson;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.CreditAllocated;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.document.TranscriptContent;
import org.stackway.transcript.document.TranscriptContent.Conferred;
import org.stackway.transcript.document.TranscriptContent.Kind;
import org.stackway.transcript.document.TranscriptContent.Verification;
import org.stackway.transcript.document.VerificationCode;
import org.stackway.transcript.issued.TranscriptCommand.IssueTranscript;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.Records;

/**
 * Makes transcript documents: a function of the record at an instant and of the command, and of nothing else, so that making
 * one twice in a transaction gives the same bytes. Without a verified name it shows the learner's id and says that it is
 * unofficial (D23).
 */
@ApplicationScoped
public class Documents {

    private static final ObjectMapper JSON = EventJson.mapper();

    private final Records records;
    private final RecordAggregate aggregate;
    private final TimeTravel travel;
    private final MasterKey master;
    private final String institution;
    private final String address;

    Documents(
            Records records,
            RecordAggregate aggregate,
            TimeTravel travel,
            MasterKey master,
            @ConfigProperty(name = "stackway.institution.name") String institution,
            @ConfigProperty(name = "stackway.public-url") String address) {
        this.records = records;
        this.aggregate = aggregate;
        this.travel = travel;
        this.master = master;
        this.institution = institution;
        this.address = address.replaceAll("/+$", "");
    }

    /** Where this service is reached from outside, without a slash at its end. */
    String address() {
        return address;
    }

    /**
     * The code of what is issued to this learner, under this name, as of this instant: the same each time, so that pages issued
     * again are the same pages. Nobody without the master key can tell it from what it is made of.
     */
    VerificationCode code(LearnerId learner, Instant asOf, Optional<String> name) {
        return VerificationCode.of(
                master.fingerprint(String.join("\n", "transcript", learner.wire(), asOf.toString(), name.orElse(""))));
    }

    /** The document for this command, which must not lie ahead; empty if the learner is not known here (yet). */
    Uni<Optional<TranscriptContent>> content(Tx tx, IssueTranscript command) {
        AsOf asOf = new AsOf.At(command.asOf());
        return records.then(tx, command.learnerId(), asOf)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : travel.find(tx, aggregate, command.learnerId().wire(), asOf)
                                .map(known -> Optional.of(TranscriptContent.of(
                                        command.transcriptId(),
                                        institution,
                                        command.name(),
                                        command.purpose(),
                                        tx.now(),
                                        found.get(),
                                        known.map(one -> conferred(one.events()))
                                                .orElse(List.of()),
                                        verification(command.code())))));
    }

    Verification verification(VerificationCode code) {
        return new Verification(code.value(), address + "/api/v1/verifications/" + code.value());
    }

    private static List<Conferred> conferred(List<Recorded<RecordEvent>> events) {
        List<Conferred> conferred = new ArrayList<>();
        for (Recorded<RecordEvent> recorded : events) {
            switch (recorded.event()) {
                case DegreeConferred degree ->
                    conferred.add(new Conferred(
                            Kind.DEGREE, degree.programme().wire(), degree.printedName(), degree.conferredAt()));
                case CertificateConferred certificate ->
                    conferred.add(new Conferred(
                            Kind.CERTIFICATE,
                            certificate.certificate().wire(),
                            certificate.printedName(),
                            certificate.conferredAt()));
                case GradePosted posted -> {}
                case GradeChanged changed -> {}
                case GradeReplaced replaced -> {}
                case GradeRestored restored -> {}
                case ReplacementOptedOut out -> {}
                case ReplacementOptedIn in -> {}
                case GradeVoided voided -> {}
                case WithdrawalRecorded withdrawn -> {}
                case IncompleteRecorded incomplete -> {}
                case CreditAllocated allocated -> {}
            }
        }
        return conferred;
    }

    /** The document as it is hashed and kept. */
    static TranscriptFacts.Document sealed(TranscriptContent content) {
        try {
            String text = JSON.writeValueAsString(content);
            return new TranscriptFacts.Document(text, sha256(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a kept document says. */
    static TranscriptContent read(String json) {
        try {
            return JSON.readValue(json, TranscriptContent.class);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SHA-256, 64 lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
