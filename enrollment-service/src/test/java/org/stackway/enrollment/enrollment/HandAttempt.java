package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.value.PaymentMethod;

/** One attempt at a course, as {@link RulesByHand} writes it down: variables that are set. */
final class HandAttempt {

    /** A session's instants. */
    static final class Session {
        final String id;
        final Instant opens;
        final Instant starts;
        final Instant closes;
        final Instant ends;
        Instant refund;
        boolean closed;

        Session(SessionCalendar of) {
            id = of.sessionId().wire();
            opens = of.enrollmentOpens();
            starts = of.classesStart();
            closes = of.enrollmentCloses();
            ends = of.classesEnd();
            refund = of.preStartDropDeadline();
        }
    }

    /** A payment as last heard of. */
    static final class Money {
        final PaymentMethod method;
        final Instant started;
        boolean mayCome = true;

        Money(PaymentMethod method, Instant started) {
            this.method = method;
            this.started = started;
        }
    }

    final int course;
    final Session session;
    final Instant base;
    final Map<String, Money> money = new LinkedHashMap<>();
    final Map<String, String> answers = new TreeMap<>();
    final Map<String, Instant> opened = new HashMap<>();
    int number;
    String status = "PENDING_PAYMENT";

    @Nullable
    Instant expired;

    @Nullable
    Instant enrolled;

    @Nullable
    Instant promised;

    @Nullable
    Instant finalOpened;

    boolean granted;
    boolean locked;
    boolean graded;

    @Nullable
    Instant disputed;

    @Nullable
    Instant dropAsked;

    boolean dropOfLearner;

    @Nullable
    Instant contested;

    boolean upheld;

    HandAttempt(int course, Session session, int number, Instant base) {
        this.course = course;
        this.session = session;
        this.number = number;
        this.base = base;
    }

    boolean is(String... any) {
        return List.of(any).contains(status);
    }
}
