package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;

/**
 * What a decision about a learner needs from outside.
 *
 * @param learnerId the learner that the stream is about
 * @param now business time
 * @param profile the profile kept, if one is; read for a registration only
 * @param liveEnrolments seats that the learner has now; counted for the end of services only
 * @param courses those of the courses that a command names which the catalogue has
 */
public record LearnerFacts(
        LearnerId learnerId, Instant now, Optional<Profile> profile, int liveEnrolments, Set<CourseCode> courses) {

    public LearnerFacts {
        courses = Set.copyOf(courses);
    }
}
