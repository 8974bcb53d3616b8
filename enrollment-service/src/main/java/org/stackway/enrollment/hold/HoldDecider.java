package org.stackway.enrollment.hold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stackway.enrollment.hold.HoldCommand.PlaceHold;
import org.stackway.enrollment.hold.HoldCommand.ReleaseHold;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** The rules of a hold that staff place: what it blocks and who may place and release it are its kind's (P-18). */
public final class HoldDecider implements Decider<Hold, HoldCommand, HoldEvent, HoldFacts> {

    private static final String REFUSED = "HOLD_NOT_POSSIBLE";

    @Override
    public Hold initial() {
        return Hold.NONE;
    }

    @Override
    public Hold evolve(Hold state, HoldEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<HoldEvent> decide(Hold state, HoldCommand command, HoldFacts facts) {
        return switch (command) {
            case PlaceHold place -> place(state, place, facts);
            case ReleaseHold release -> release(state, release, facts);
        };
    }

    @Rule("P-18")
    private static Decision<HoldEvent> place(Hold state, PlaceHold command, HoldFacts facts) {
        if (!facts.learnerRegistered()) {
            return Decision.missing("learner " + command.learnerId());
        }
        Finding ours =
                ours(command.kind() == HoldKind.FINANCIAL || facts.billings()).at("/kind");
        if (!ours.holds()) {
            return Decision.refusedFor(REFUSED, List.of(ours));
        }
        List<HoldBlock> blocks = command.blocks().isEmpty() ? blocks(command.kind(), facts.kinds()) : command.blocks();
        HoldPlaced asked = new HoldPlaced(
                command.holdId(), command.learnerId(), command.kind(), List.copyOf(EnumSet.copyOf(blocks)));
        if (state.exists()) {
            return asked.equals(state.known())
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "HOLD_EXISTS",
                            Violation.of("P-18", "this id names another hold", "another hold", "the same")
                                    .at("/holdId"),
                            "/api/v1/holds/" + command.holdId());
        }
        return decided(command.kind(), command.roles(), facts, asked);
    }

    @Rule("P-18")
    private static Decision<HoldEvent> release(Hold state, ReleaseHold command, HoldFacts facts) {
        if (facts.billings()) {
            return Decision.refusedFor(REFUSED, List.of(ours(true)));
        }
        if (!state.exists()) {
            return Decision.missing("hold " + command.holdId());
        }
        HoldPlaced placed = state.known();
        return state.released()
                ? Decision.unchanged()
                : decided(placed.kind(), command.roles(), facts, new HoldReleased(placed.holdId(), placed.learnerId()));
    }

    private static Decision<HoldEvent> decided(HoldKind kind, Set<String> roles, HoldFacts facts, HoldEvent event) {
        Set<String> may = mayDecide(kind, facts.kinds());
        String role = roles.stream()
                .filter(may::contains)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> String.join(" ", new TreeSet<>(roles)));
        return Decision.judged(
                REFUSED,
                List.of(Finding.of("P-18", "a hold of this kind is not yours to decide", role, Requirement.oneOf(may))),
                () -> List.of(event));
    }

    private static Finding ours(boolean ofBilling) {
        return Finding.of(
                "P-18",
                "billing places a financial hold, and releases it when the debt is paid",
                ofBilling ? "billing's hold" : "a hold of staff",
                Requirement.is("a hold of staff"));
    }

    /** What a hold of this kind blocks unless its placer says otherwise. */
    @Rule("P-18")
    static List<HoldBlock> blocks(HoldKind kind, Policy kinds) {
        return Arrays.stream(kinds.text(kind + ".blocks").split(" "))
                .map(HoldBlock::valueOf)
                .toList();
    }

    /** The roles of staff that place and release a hold of this kind. */
    @Rule("P-18")
    static Set<String> mayDecide(HoldKind kind, Policy kinds) {
        return new TreeSet<>(List.of(kinds.text(kind + ".by").split(" ")));
    }
}
