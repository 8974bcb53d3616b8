package org.stackway.transcript.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;

/**
 * What other services' events make here. The record has no read model, it is folded; an issued document is kept byte for
 * byte as it was hashed, and is not made again.
 */
@ApplicationScoped
class TranscriptReadModels implements ForeignReadModels {
    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(
                new ReadModel.Foreign("enrollment-facts", List.of(EnrollmentFacts.ENROLLMENTS)),
                new ReadModel.Foreign("learner-facts", List.of(LearnerFacts.LEARNERS)),
                new ReadModel.Foreign("session-facts", List.of(SessionFacts.SESSIONS)),
                new ReadModel.Foreign("hold-facts", List.of(HoldFacts.HOLDS)),
                new ReadModel.Foreign("programme-facts", List.of(ProgrammeFacts.VERSIONS, ProgrammeFacts.CROSS_LISTED)),
                new ReadModel.Foreign(
                        "candidacy-facts",
                        List.of(CandidacyFacts.CANDIDACIES, CandidacyFacts.PATHWAYS, CandidacyFacts.CERTIFICATES)));
    }
}
