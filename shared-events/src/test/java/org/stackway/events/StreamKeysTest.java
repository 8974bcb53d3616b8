package org.stackway.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.ExamEvent.ExamScheduled;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.SessionPublished;

class StreamKeysTest {

    @Test
    void streamsAboutOneLearnerAreKeyedByTheLearnerInEveryService() {
        assertThat(keyOf(CheckoutOpened.class)).isEqualTo(learnerOf(CheckoutOpened.class));
        assertThat(keyOf(ExamScheduled.class)).isEqualTo(learnerOf(ExamScheduled.class));
        assertThat(keyOf(ProgrammeDeclared.class)).isEqualTo(learnerOf(ProgrammeDeclared.class));
    }

    @Test
    void aSessionAndItsOfferingsShareTheSessionAsKey() {
        assertThat(keyOf(SessionPublished.class)).isEqualTo("2026-FALL-1");
        assertThat(keyOf(CourseOffered.class)).isEqualTo("2026-FALL-1");
    }

    @Test
    void everyOtherStreamIsItsOwnKey() {
        assertThat(keyOf(CourseCatalogued.class)).isEqualTo("any/stream");
        assertThat(keyOf(ProgrammeDefined.class)).isEqualTo("any/stream");
    }

    private static String keyOf(Class<? extends DomainEvent> first) {
        return StreamKeys.keyOf("any/stream", Samples.of(first));
    }

    private static String learnerOf(Class<? extends LearnerFact> type) {
        return Samples.of(type).learnerId().wire();
    }
}
