package org.stackway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.Stored.number;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.Samples;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.DropRequested;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ForeignEventsTest {

    private static final int INTERLEAVINGS = 1_000;
    private static final int POLLED = 150;

    @Test
    @Rule("D22")
    void thousandInterleavingsOfTheJourneyWithDuplicatesLeaveTheSameStateNamelyNone() {
        // given
        long eventsBefore = number("SELECT count(*) FROM es.event");

        // when each learner's journey arrives in an order of its own
        List<TestRecord> arriving = new ArrayList<>();
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            arriving.addAll(Interleaving.withDuplicates(new Random(seed), journeyOf(seed)));
        }
        for (int from = 0; from < arriving.size(); from += POLLED) {
            ConsumerHarness.deliver(arriving.subList(from, Math.min(arriving.size(), from + POLLED)));
        }

        // then every stream was read to its end, and nothing came of it
        List<TestRecord> one = journeyOf(0);
        assertThat(number("SELECT count(*) FROM es.consumer_cursor WHERE stream_id LIKE '%seed-%'"))
                .isEqualTo(INTERLEAVINGS
                        * one.stream().map(TestRecord::stream).distinct().count());
        assertThat(number("SELECT sum(version) FROM es.consumer_cursor WHERE stream_id LIKE '%seed-%'"))
                .isEqualTo((long) INTERLEAVINGS * one.size());
        assertThat(number("SELECT count(*) FROM es.parked")).isZero();
        assertThat(number("SELECT count(*) FROM es.waiting")).isZero();
        assertThat(number("SELECT count(*) FROM es.event")).isEqualTo(eventsBefore);
    }

    /** The events that the four others publish about one learner between registration and transcript. */
    private static List<TestRecord> journeyOf(int seed) {
        List<TestRecord> journey = new ArrayList<>();
        journey.addAll(stream("learner", seed, LearnerRegistered.class, OnboardingPassed.class));
        journey.addAll(stream(
                "enrollment",
                seed,
                EnrollmentRequested.class,
                CourseEnrolled.class,
                ContentAccessGranted.class,
                DropRequested.class,
                CourseDropped.class));
        journey.addAll(stream("account", seed, TuitionAssessed.class));
        journey.addAll(stream("checkout", seed, CheckoutOpened.class, PaymentInitiated.class, PaymentSettled.class));
        journey.addAll(stream("refund", seed, RefundApproved.class, RefundIssued.class));
        journey.addAll(stream("record", seed, GradePosted.class));
        journey.addAll(
                stream("candidacy", seed, ProgrammeDeclared.class, PathwayCompleted.class, LearnerAdmitted.class));
        journey.addAll(stream("transcript", seed, TranscriptIssued.class));
        return journey;
    }

    @SafeVarargs
    private static List<TestRecord> stream(String category, int seed, Class<? extends DomainEvent>... types) {
        DomainEvent[] events = new DomainEvent[types.length];
        for (int i = 0; i < types.length; i++) {
            events[i] = Samples.of(types[i]);
        }
        UUID id = UUID.nameUUIDFromBytes((category + seed).getBytes(StandardCharsets.UTF_8));
        return TestRecords.stream(category + "/seed-" + id, events);
    }
}
