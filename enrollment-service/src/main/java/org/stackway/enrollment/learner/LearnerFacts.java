package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.List;
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
 * @param ties what stands against an erasure and what is kept after it; read for an erasure only
 * @param courses those of the courses that a command names which the catalogue has
 */
public record LearnerFacts(
        LearnerId learnerId,
        Instant now,
        Optional<Profile> profile,
        int liveEnrolments,
        Ties ties,
        Set<CourseCode> courses) {

    public LearnerFacts {
        courses = Set.copyOf(courses);
    }

    /**
     * What binds the institution and a learner.
     *
     * @param openEnrolments asked for or under way
     * @param holds active, whoever placed them
     * @param kept kinds of records about the learner that the law keeps
     */
    public record Ties(int openEnrolments, int holds, List<String> kept) {
        static final Ties NONE = new Ties(0, 0, List.of());

        public Ties {
            kept = List.copyOf(kept);
        }
    }
}
