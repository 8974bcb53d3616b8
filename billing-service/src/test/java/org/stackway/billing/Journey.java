package org.stackway.billing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.checkout.CheckoutCommand.Open;
import org.stackway.billing.checkout.CheckoutCommand.RecordFailed;
import org.stackway.billing.checkout.CheckoutCommand.RecordInitiated;
import org.stackway.billing.checkout.CheckoutCommand.RecordReturned;
import org.stackway.billing.checkout.CheckoutCommand.RecordSettled;
import org.stackway.billing.testing.Enrolment;
import org.stackway.events.DomainEvent;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/**
 * One learner's money in a semester, one enrolment for each way it can go: what enrollment-service tells, in a lane for each
 * of its streams, and what the learner and the providers do here, in a lane for each checkout.
 */
final class Journey {

    /** The courses of the semester, named by what happens to their money. */
    enum Course {
        /** Paid and enrolled. */
        STAYS("ECEA-5711"),
        /** Dropped in time. */
        DROPPED("ECEA-5712"),
        /** Dropped, contested, upheld. */
        UPHELD("ECEA-5713"),
        /** Dropped, contested, reversed. */
        REVERSED("ECEA-5714"),
        /** Expired before its money came. */
        LATE("ECEA-5715"),
        /** Paid anew after a failure that was none. */
        TWICE("ECEA-5716"),
        /** Its payment comes back, and it is paid again. */
        BOUNCED("ECEA-5717"),
        /** Cancelled, with a payment under way of which nobody hears again. */
        UNSURE("ECEA-5718"),
        /** Of a programme without a rate. */
        UNPRICED("ECEA-5719");

        private final String code;

        Course(String code) {
            this.code = code;
        }
    }

    /** One thing that happens, and the names of what must have happened before. */
    record Happening(String name, Set<String> after, Step step) {
        Happening {
            after = Set.copyOf(after);
        }
    }

    /** What can happen. */
    sealed interface Step {
        /** Another service's event arrives. */
        record Arrives(TestRecord told) implements Step {}

        /** A learner or a provider does something here. */
        record Done(CheckoutId checkout, CheckoutCommand command) implements Step {}
    }

    final LearnerId learner = Enrolment.anyLearner();
    private final Instant start;
    private final Map<Course, Enrolment> enrolments = new EnumMap<>(Course.class);
    private final Map<String, List<Happening>> lanes = new LinkedHashMap<>();

    Journey(Instant start) {
        this.start = start;
        for (Course course : Course.values()) {
            String programme = course == Course.UNPRICED ? "MS-NORATE" : "MS-ECE";
            enrolments.put(course, Enrolment.of(learner, course.code, "0.8", programme));
        }
        told();
        threeInOneCheckout();
        oneThatComesTooLate();
        oneThatIsPaidTwice();
        oneThatComesBack();
        oneThatIsNeverHeardOfAgain();
    }

    /** All of it in an order of its own, with repetitions. */
    List<Step> happening(Random random) {
        List<Happening> order = Interleaving.of(
                random,
                lanes.values(),
                (done, next) -> done.stream()
                                .map(Happening::name)
                                .filter(next.after()::contains)
                                .distinct()
                                .count()
                        == next.after().size());
        return Interleaving.repeating(random, order).stream()
                .map(Happening::step)
                .toList();
    }

    /** A name for each id and code that this journey gave. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (Course course : Course.values()) {
            names.put(course.code, course.name());
        }
        for (String checkout : List.of("three", "late", "first", "second", "bouncing", "again", "unsure")) {
            names.put(checkout(checkout).wire(), "<" + checkout + ">");
            names.put(payment(checkout).wire(), "$" + checkout);
        }
        return names;
    }

    private void told() {
        stream(
                "learner/" + learner,
                Map.of(),
                new LearnerRegistered(learner, start),
                new OnboardingPassed(learner, start));
        enrolment(Course.STAYS, Map.of(), of(Course.STAYS).enrolled(payment("three")));
        enrolment(
                Course.DROPPED,
                Map.of(3, "open three"),
                of(Course.DROPPED).enrolled(payment("three")),
                of(Course.DROPPED).dropped(RefundKind.FULL));
        enrolment(
                Course.UPHELD,
                Map.of(3, "open three"),
                of(Course.UPHELD).enrolled(payment("three")),
                of(Course.UPHELD).dropped(RefundKind.FULL),
                of(Course.UPHELD).contested(),
                of(Course.UPHELD).upheld());
        // nobody reverses a drop before its refund was approved: what is reversed at once never asks for one
        enrolment(
                Course.REVERSED,
                Map.of(2, "settled three"),
                of(Course.REVERSED).enrolled(payment("three")),
                of(Course.REVERSED).dropped(RefundKind.FULL),
                of(Course.REVERSED).contested(),
                of(Course.REVERSED).reversed());
        enrolment(
                Course.LATE,
                Map.of(2, "open late"),
                of(Course.LATE).expired(),
                of(Course.LATE).declined(payment("late"), DeclineReason.LATE));
        enrolment(
                Course.TWICE,
                Map.of(),
                of(Course.TWICE).enrolled(payment("second")),
                of(Course.TWICE).declined(payment("first"), DeclineReason.ALREADY_FUNDED));
        enrolment(Course.BOUNCED, Map.of(), of(Course.BOUNCED).enrolled(payment("bouncing")));
        enrolment(Course.UNSURE, Map.of(2, "open unsure"), of(Course.UNSURE).cancelled());
        enrolment(Course.UNPRICED, Map.of(), of(Course.UNPRICED).cancelled());
    }

    private void threeInOneCheckout() {
        open("three", PaymentMethod.CARD, Set.of(), Course.STAYS, Course.DROPPED, Course.UPHELD, Course.REVERSED);
        initiated("three");
        settled("three", Set.of());
    }

    private void oneThatComesTooLate() {
        open("late", PaymentMethod.ECHECK, Set.of(), Course.LATE);
        initiated("late");
        settled("late", Set.of());
    }

    private void oneThatIsPaidTwice() {
        open("first", PaymentMethod.CARD, Set.of(), Course.TWICE);
        initiated("first");
        lane("first", "failed first", Set.of(), new RecordFailed(payment("first"), start, "REF-first", "TIMEOUT"));
        settled("first", Set.of("open second"));
        open("second", PaymentMethod.CARD, Set.of("failed first"), Course.TWICE);
        settled("second", Set.of());
    }

    private void oneThatComesBack() {
        open("bouncing", PaymentMethod.ECHECK, Set.of(), Course.BOUNCED);
        settled("bouncing", Set.of());
        lane(
                "bouncing",
                "returned bouncing",
                // a debt is paid from whatever settles after it (P-16)
                Set.of("settled three", "settled late", "settled first", "settled second"),
                new RecordReturned(payment("bouncing"), start, "REF-bouncing", start, Money.usd(53_360), "R01", start));
        open("again", PaymentMethod.CARD, Set.of("returned bouncing"), Course.BOUNCED);
        initiated("again");
        settled("again", Set.of());
    }

    private void oneThatIsNeverHeardOfAgain() {
        open("unsure", PaymentMethod.CARD, Set.of(), Course.UNSURE);
        initiated("unsure");
    }

    private Enrolment of(Course course) {
        Enrolment enrolment = enrolments.get(course);
        if (enrolment == null) {
            throw new IllegalStateException(course.name());
        }
        return enrolment;
    }

    private CheckoutId checkout(String name) {
        return new CheckoutId(id("checkout " + name));
    }

    private PaymentId payment(String checkout) {
        return new PaymentId(id("payment " + checkout));
    }

    private UUID id(String name) {
        return UUID.nameUUIDFromBytes((learner + name).getBytes(StandardCharsets.UTF_8));
    }

    private void enrolment(Course course, Map<Integer, String> after, DomainEvent... events) {
        List<DomainEvent> all = new ArrayList<>(List.of(of(course).requested()));
        all.addAll(Arrays.asList(events));
        stream(of(course).stream(), after, all.toArray(DomainEvent[]::new));
    }

    /** @param after what must have happened before the event with this version */
    private void stream(String stream, Map<Integer, String> after, DomainEvent... events) {
        List<Happening> lane = new ArrayList<>();
        for (TestRecord record : TestRecords.stream(stream, events)) {
            String earlier = after.get((int) record.version());
            lane.add(new Happening(
                    stream + "#" + record.version(),
                    earlier == null ? Set.of() : Set.of(earlier),
                    new Step.Arrives(
                            record.at(start.minus(Duration.ofMinutes(10)).plusSeconds(record.version())))));
        }
        lanes.put(stream, lane);
    }

    private void open(String name, PaymentMethod method, Set<String> after, Course... courses) {
        List<String> before = new ArrayList<>(after);
        for (Course course : courses) {
            before.add(of(course).stream() + "#1");
        }
        lane(
                name,
                "open " + name,
                Set.copyOf(before),
                new Open(
                        checkout(name),
                        learner,
                        Arrays.stream(courses).map(course -> of(course).id()).toList(),
                        method,
                        Payer.LEARNER));
    }

    private void initiated(String name) {
        lane(name, "initiated " + name, Set.of(), new RecordInitiated(payment(name), start, "REF-" + name));
    }

    private void settled(String name, Set<String> after) {
        lane(name, "settled " + name, after, new RecordSettled(payment(name), start, "REF-" + name, start));
    }

    private void lane(String name, String happening, Set<String> after, CheckoutCommand command) {
        lanes.computeIfAbsent(name, fresh -> new ArrayList<>())
                .add(new Happening(happening, after, new Step.Done(checkout(name), command)));
    }
}
