package org.stackway.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.billing.DisputeEvent.DisputeLost;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;
import org.stackway.events.billing.DisputeEvent.DisputeWon;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.session.ExamEvent.ExamCancelled;
import org.stackway.events.session.ExamEvent.ExamCompleted;
import org.stackway.events.session.ExamEvent.ExamRescheduled;
import org.stackway.events.session.ExamEvent.ExamScheduled;
import org.stackway.events.session.ExamEvent.IdentityVerified;
import org.stackway.events.session.ExamEvent.ProctorIncidentReported;
import org.stackway.events.transcript.RecordEvent.CreditAllocated;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What means nothing to learners and enrolments, and why. */
@ApplicationScoped
class IgnoredEvents implements Stances {

    @Override
    public List<Stance<?>> stances() {
        return Stream.of(
                        Stance.ignoring(
                                "only opening the final changes what an enrolment allows",
                                List.of(
                                        ExamScheduled.class,
                                        ExamRescheduled.class,
                                        ExamCancelled.class,
                                        IdentityVerified.class,
                                        ExamCompleted.class,
                                        ProctorIncidentReported.class)),
                        Stance.ignoringAll(
                                "billing answers for refunds and reconciliation",
                                List.of(RefundEvent.class, ReconciliationEvent.class)),
                        Stance.ignoring(
                                "the hold that billing places for a debt is what blocks here",
                                List.of(
                                        DisputeOpened.class,
                                        DisputeWon.class,
                                        DisputeLost.class,
                                        TuitionVoided.class,
                                        TuitionReinstated.class,
                                        FundingEnded.class)),
                        Stance.ignoring(
                                "only the outcome of a tuition dispute can change an enrolment",
                                List.of(TuitionDisputeOpened.class, TuitionDisputeEvidenceAdded.class)),
                        Stance.ignoring(
                                "enrolling needs neither declaration nor pathway (AD-11)",
                                List.of(
                                        ProgrammeDeclared.class,
                                        CertificateDeclared.class,
                                        ProgrammeDiscontinued.class,
                                        PathwayProgressed.class,
                                        PathwayCompleted.class,
                                        PathwayCompletionRevoked.class,
                                        AdmissionReviewRequested.class)),
                        Stance.ignoring(
                                "an enrolment is complete with its first grade; the record is transcript-service's",
                                List.of(
                                        GradeChanged.class,
                                        GradeReplaced.class,
                                        GradeRestored.class,
                                        ReplacementOptedOut.class,
                                        ReplacementOptedIn.class,
                                        WithdrawalRecorded.class,
                                        IncompleteRecorded.class,
                                        CreditAllocated.class)),
                        Stance.ignoringAll("documents change no enrolment", List.of(TranscriptEvent.class)))
                .flatMap(List::stream)
                .toList();
    }
}
