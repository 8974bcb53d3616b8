package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.Studies;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Policy;

/**
 * What a decision about an enrolment needs from outside: the set of all facts known here, whatever order they came in.
 *
 * @param now business time
 * @param learnerId whom the decision is about; empty if nobody is known
 * @param calendar the session's instants; empty if the session is not known here
 * @param offering the course offered; empty if it is not known here
 * @param learnerRegistered whether the learner has an account
 * @param onboardingPassedAt when the learner passed onboarding
 * @param slot who holds the learner's slot for the course
 * @param lastAttempt number of the learner's last attempt at this course that stands on the record, this enrolment left
 *     out; 0 if there is none (EN-16)
 * @param enrolledBefore whether the learner was enrolled in this course before this enrolment, dropped since or not
 * @param holds holds in force that block new requests
 * @param payments payments that try to pay this enrolment
 * @param finalAccess the earliest proof that the final was opened
 * @param postedGrade the grade posted for this enrolment, unless it was voided
 * @param disputeDropAt when a tuition dispute ended with a drop
 * @param tuition what billing charged; shown, decides nothing
 * @param priorWork work without credit that this enrolment may bring along (EN-14)
 * @param studies what else the learner studies
 * @param terms the policy versions by which it is judged
 */
public record EnrollmentFacts(
        Instant now,
        Optional<LearnerId> learnerId,
        Optional<SessionCalendar> calendar,
        Optional<OfferedCourse> offering,
        boolean learnerRegistered,
        Optional<Instant> onboardingPassedAt,
        Optional<Slot> slot,
        int lastAttempt,
        boolean enrolledBefore,
        List<RegistrationHold> holds,
        List<PaymentAttempt> payments,
        Optional<FinalAccess> finalAccess,
        Optional<Grade> postedGrade,
        Optional<Instant> disputeDropAt,
        Optional<Money> tuition,
        PriorWork priorWork,
        Studies studies,
        EnrollmentTerms terms)
        implements Inputs {

    public EnrollmentFacts {
        holds = List.copyOf(holds);
        payments = List.copyOf(payments);
    }

    /** Nothing is known but the time. */
    static EnrollmentFacts none(Instant now, EnrollmentTerms terms) {
        return new EnrollmentFacts(
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PriorWork.NONE,
                Studies.NONE,
                terms);
    }

    /** The learner's one slot for a course; free again once classes of its session have ended (D9). */
    public record Slot(EnrollmentId holder, Instant classesEndAt) {}

    /**
     * Proof that the final was opened.
     *
     * @param source the stream that told it
     */
    public record FinalAccess(
            Instant accessedAt,
            @NotPersonal("name of a stream") String source) {}

    @Override
    public Object kept() {
        return KeptFacts.of(this);
    }

    @Override
    public List<Policy> policies() {
        return terms.all();
    }

    @Override
    public Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        calendar.ifPresent(known -> sources.put("calendar", List.of("session/" + known.sessionId())));
        offering.ifPresent(known -> sources.put("offering", List.of("offering/" + known.offeringId())));
        learnerId.ifPresent(learner -> {
            List<String> self = List.of("learner/" + learner);
            List<String> account = List.of("account/" + learner);
            sources.put("learnerRegistered", self);
            sources.put("onboardingPassedAt", self);
            sources.put("holds", holdStreams(account));
            tuition.ifPresent(amount -> sources.put("tuition", account));
            postedGrade.ifPresent(grade -> sources.put("postedGrade", List.of("record/" + learner)));
        });
        if (!studies.semester().isEmpty()) {
            sources.put(
                    "semester",
                    studies.semester().stream()
                            .map(taken -> "enrollment/" + taken.enrollmentId())
                            .toList());
        }
        slot.ifPresent(held -> sources.put("slot", List.of("enrollment/" + held.holder())));
        if (!payments.isEmpty()) {
            sources.put(
                    "payments",
                    payments.stream()
                            .map(payment -> "checkout/" + payment.checkoutId())
                            .distinct()
                            .toList());
        }
        priorWorkSources().ifPresent(streams -> sources.put("priorWork", streams));
        finalAccess.ifPresent(access -> sources.put("finalAccess", List.of(access.source())));
        return sources;
    }

    private Optional<List<String>> priorWorkSources() {
        return priorWork.items().isEmpty()
                ? Optional.empty()
                : learnerId.flatMap(learner -> offering.map(course -> List.of(
                        "learner/" + learner, "course/" + course.offeringId().course())));
    }

    /** Billing tells of its holds in one stream of the learner; each of the others has its own. */
    private List<String> holdStreams(List<String> account) {
        return Stream.concat(
                        account.stream(),
                        holds.stream()
                                .filter(hold -> hold.kind() != HoldKind.FINANCIAL)
                                .map(hold -> "hold/" + hold.holdId()))
                .toList();
    }

    /** The calendar of an enrolment that exists: it was known when the enrolment was requested. */
    SessionCalendar knownCalendar() {
        return calendar.orElseThrow(() -> new IllegalStateException("an enrolment in a session that is not known"));
    }

    /** Who stands in the way of another enrolment taking the slot, if anybody does. */
    Optional<EnrollmentId> slotTakenFrom(EnrollmentId enrolment) {
        return slot.filter(held -> !held.holder().equals(enrolment))
                .filter(held -> !now.isAfter(held.classesEndAt()))
                .map(Slot::holder);
    }
}
