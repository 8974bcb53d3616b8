package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReverseDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.UpholdDrop;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/**
 * A drop against which proof came later: content was opened before it was asked for. No refund goes out while it stands
 * so; a registrar decides, once.
 */
final class ContestedDrop {

    private static final String CODE = "DROP_NOT_CONTESTED";

    private ContestedDrop() {}

    /**
     * The earliest proof against the drop in force, if there is one and nobody was shown it yet: the final, or content that
     * ends the right to drop, was opened no later than the learner asked. What a registrar or a tuition dispute decided is
     * not taken up again.
     */
    @Rule({"P-01", "P-02", "EN-23"})
    static Optional<FinalAccess> proof(Enrollment state, EnrollmentFacts facts) {
        if (state.status() != EnrollmentStatus.DROPPED) {
            return Optional.empty();
        }
        return state.dropped()
                .filter(drop -> drop.byLearner() && drop.contestedBy() == null && !drop.upheld())
                .flatMap(drop -> {
                    Instant requestedAt = drop.requestedAt();
                    Optional<FinalAccess> exam = facts.finalAccess()
                            .filter(access -> !access.accessedAt().isAfter(requestedAt));
                    return exam.or(() -> openedContent(state, drop));
                });
    }

    private static Optional<FinalAccess> openedContent(Enrollment state, Drop drop) {
        return state.content()
                .blockedAt()
                .filter(at -> drop.refund() == RefundKind.FULL && !at.isAfter(drop.requestedAt()))
                .map(at -> new FinalAccess(at, "enrollment/" + state.requested().enrollmentId()));
    }

    /** Saying so again changes nothing. */
    @Rule("P-01")
    static Decision<EnrollmentEvent> upheld(Enrollment state, UpholdDrop command) {
        if (state.dropped().filter(Drop::upheld).isPresent()) {
            return Decision.unchanged();
        }
        List<Finding> findings = List.of(contested(state));
        return Decision.judged(
                CODE,
                findings,
                () -> List.of(EnrollmentEvents.of(state).upheld(command.authority(), command.reason())));
    }

    /** The learner is enrolled again, unless another enrolment in the course took the slot meanwhile. */
    @Rule({"P-01", "EN-ONE-ACTIVE"})
    static Decision<EnrollmentEvent> reversed(Enrollment state, ReverseDrop command, EnrollmentFacts facts) {
        List<Finding> findings = new ArrayList<>();
        findings.add(contested(state));
        if (!findings.getFirst().holds()) {
            return Decision.refusedFor(CODE, findings);
        }
        Optional<EnrollmentId> holder = facts.slotTakenFrom(state.requested().enrollmentId());
        findings.add(EnrollmentRules.onlyActive(state.requested().enrollmentId(), facts));
        return holder.<Decision<EnrollmentEvent>>map(
                        taken -> Decision.conflictFor("SLOT_TAKEN", findings, "/api/v1/enrollments/" + taken))
                .orElseGet(() -> Decision.accepted(
                        List.of(EnrollmentEvents.of(state).reversed(command.authority(), command.reason())), findings));
    }

    private static Finding contested(Enrollment state) {
        boolean contested = state.status() == EnrollmentStatus.DROPPED
                && state.dropped().filter(Drop::contested).isPresent();
        Finding found = Finding.of(
                "P-01",
                "only a drop that is contested is decided by a registrar",
                contested ? "contested" : state.status().name(),
                Requirement.is("contested"));
        return contested ? found : found.turnsWith("DropContested");
    }
}
