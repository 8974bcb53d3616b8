package org.stackway.admission.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;

/**
 * What other services' events make here. The tables that are no read models keep a lock (programme_book), a uniqueness
 * (certificate) or work to do (rules_due).
 */
@ApplicationScoped
class AdmissionReadModels implements ForeignReadModels {
    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(
                new ReadModel.Foreign("learner-facts", List.of(LearnerFacts.LEARNERS)),
                new ReadModel.Foreign("enrollment-facts", List.of(EnrollmentFacts.ENROLLMENTS)),
                new ReadModel.Foreign("grade-facts", List.of(GradeFacts.GRADES, GradeFacts.REPLACEMENTS)),
                new ReadModel.Foreign("conferral-facts", List.of(ConferralFacts.CONFERRALS)),
                new ReadModel.Foreign("course-facts", List.of(CourseFacts.COURSES)));
    }
}
