package org.stackway.events.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;

/**
 * What happens between one learner and one programme; stream {@code candidacy/<learnerId>:<programme>}.
 */
public sealed interface CandidacyEvent extends AdmissionServiceEvent, LearnerFact {

    /** The programme it is about. */
    ProgrammeCode programme();

    /** A counting attempt that a pathway decision was made from (rule 3.24). */
    record PathwayInput(
            EnrollmentId enrollmentId,
            CourseCode courseCode,
            CreditHours creditHours,
            Grade grade,
            GradePoints gradePoints,
            int attempt) {}

    /** The learner declared to seek the degree; before or after any work (AD-11). */
    record ProgrammeDeclared(LearnerId learnerId, ProgrammeCode programme, Instant declaredAt)
            implements CandidacyEvent {}

    /** The learner declared to seek a certificate of the programme. */
    record CertificateDeclared(
            LearnerId learnerId, ProgrammeCode programme, CertificateId certificate, Instant declaredAt)
            implements CandidacyEvent {}

    /** The learner left the programme; final, a later completion admits nobody. */
    record ProgrammeDiscontinued(
            LearnerId learnerId, ProgrammeCode programme, DiscontinuationCause cause, Instant discontinuedAt)
            implements CandidacyEvent {}

    /** A pathway's standing changed. Without a counting attempt there is no {@code gpa}. */
    record PathwayProgressed(
            LearnerId learnerId,
            ProgrammeCode programme,
            SpecializationId specialization,
            @Nullable Gpa gpa,
            List<CourseCode> completed,
            List<CourseCode> missing)
            implements CandidacyEvent {
        public PathwayProgressed {
            completed = List.copyOf(completed);
            missing = List.copyOf(missing);
        }
    }

    /**
     * All courses of a pathway are done well enough. {@code policyVersion} is the version of the programme's rules,
     * {@code inputs} every attempt the decision counted.
     */
    record PathwayCompleted(
            LearnerId learnerId,
            ProgrammeCode programme,
            SpecializationId specialization,
            Gpa gpa,
            int policyVersion,
            List<PathwayInput> inputs)
            implements CandidacyEvent {
        public PathwayCompleted {
            inputs = List.copyOf(inputs);
        }
    }

    /** A grade changed and the pathway is no longer complete (rule 3.25). */
    record PathwayCompletionRevoked(
            LearnerId learnerId,
            ProgrammeCode programme,
            SpecializationId specialization,
            @Nullable Gpa gpa,
            int policyVersion,
            List<PathwayInput> inputs)
            implements CandidacyEvent {
        public PathwayCompletionRevoked {
            inputs = List.copyOf(inputs);
        }
    }

    /** Pathway and declaration are both there: the learner is admitted; never withdrawn by machine (rule 3.25). */
    record LearnerAdmitted(LearnerId learnerId, ProgrammeCode programme, Instant admittedAt)
            implements CandidacyEvent {}

    /** A person has to look at an admission. */
    record AdmissionReviewRequested(LearnerId learnerId, ProgrammeCode programme, AdmissionReviewReason reason)
            implements CandidacyEvent {}
}
