package org.stackway.admission.candidacy;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.SpecializationId;

/**
 * What stands between one learner and one programme. Stream {@code candidacy/<learnerId>:<programme>}.
 *
 * @param certificates declared certificates of the programme, and when
 * @param pathways every pathway on which something happened
 * @param reviews why a person has to look at the admission, each reason once
 */
public record Candidacy(
        Optional<Instant> declaredAt,
        SequencedMap<CertificateId, Instant> certificates,
        Map<SpecializationId, Progress> pathways,
        Optional<Instant> admittedAt,
        Optional<Discontinuation> discontinued,
        SequencedSet<AdmissionReviewReason> reviews) {

    public Candidacy {
        certificates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(certificates));
        pathways = Map.copyOf(pathways);
        reviews = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(reviews));
    }

    public static Candidacy none() {
        return new Candidacy(
                Optional.empty(),
                new LinkedHashMap<>(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashSet<>());
    }

    /** The candidacy after one more event. */
    public Candidacy evolve(CandidacyEvent event) {
        return switch (event) {
            case ProgrammeDeclared declared ->
                new Candidacy(
                        Optional.of(declared.declaredAt()), certificates, pathways, admittedAt, discontinued, reviews);
            case CertificateDeclared declared -> {
                SequencedMap<CertificateId, Instant> more = new LinkedHashMap<>(certificates);
                more.put(declared.certificate(), declared.declaredAt());
                yield new Candidacy(declaredAt, more, pathways, admittedAt, discontinued, reviews);
            }
            case ProgrammeDiscontinued left ->
                new Candidacy(
                        declaredAt,
                        certificates,
                        pathways,
                        admittedAt,
                        Optional.of(new Discontinuation(left.cause(), left.discontinuedAt())),
                        reviews);
            case PathwayProgressed moved ->
                with(
                        moved.specialization(),
                        progress(moved.specialization())
                                .moved(Optional.ofNullable(moved.gpa()), moved.completed(), moved.missing()));
            case PathwayCompleted completed ->
                with(
                        completed.specialization(),
                        progress(completed.specialization()).judged(true, completed.policyVersion()));
            case PathwayCompletionRevoked revoked ->
                with(
                        revoked.specialization(),
                        progress(revoked.specialization()).judged(false, revoked.policyVersion()));
            case LearnerAdmitted admitted ->
                new Candidacy(
                        declaredAt, certificates, pathways, Optional.of(admitted.admittedAt()), discontinued, reviews);
            case AdmissionReviewRequested review -> {
                SequencedSet<AdmissionReviewReason> more = new LinkedHashSet<>(reviews);
                more.add(review.reason());
                yield new Candidacy(declaredAt, certificates, pathways, admittedAt, discontinued, more);
            }
        };
    }

    private Candidacy with(SpecializationId specialization, Progress progress) {
        Map<SpecializationId, Progress> more = new HashMap<>(pathways);
        more.put(specialization, progress);
        return new Candidacy(declaredAt, certificates, more, admittedAt, discontinued, reviews);
    }

    /** Progress on a pathway; one on which nothing ever happened is at its start. */
    public Progress progress(SpecializationId specialization) {
        return pathways.getOrDefault(specialization, Progress.START);
    }

    /** True if at least one pathway is complete: one is enough (AD-07). */
    public boolean pathwayComplete() {
        return pathways.values().stream().anyMatch(Progress::complete);
    }

    /** The last declaration of the degree or of a certificate; empty if there is none, or the learner left the programme. */
    public Optional<Instant> seekingSince() {
        return discontinued.isPresent()
                ? Optional.empty()
                : Stream.concat(declaredAt.stream(), certificates.values().stream())
                        .max(Instant::compareTo);
    }

    /**
     * Where the learner stands on a pathway by the events so far.
     *
     * @param gpa as shown; empty without a counting attempt
     * @param policyVersion the version of the rules that completed or revoked the pathway last; empty if none did
     */
    public record Progress(
            Optional<Gpa> gpa,
            List<CourseCode> completed,
            List<CourseCode> missing,
            boolean complete,
            Optional<Integer> policyVersion) {

        static final Progress START = new Progress(Optional.empty(), List.of(), List.of(), false, Optional.empty());

        public Progress {
            completed = List.copyOf(completed);
            missing = List.copyOf(missing);
        }

        Progress moved(Optional<Gpa> to, List<CourseCode> done, List<CourseCode> open) {
            return new Progress(to, done, open, complete, policyVersion);
        }

        Progress judged(boolean nowComplete, int version) {
            return new Progress(gpa, completed, missing, nowComplete, Optional.of(version));
        }
    }

    /** How and when the learner left the programme; final. */
    public record Discontinuation(DiscontinuationCause cause, Instant at) {}
}
