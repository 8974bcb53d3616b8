package org.stackway.enrollment.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.hold.HoldCommand.PlaceHold;
import org.stackway.enrollment.hold.HoldCommand.ReleaseHold;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.policy.PolicyFiles;

@Rule("P-18")
class HoldDeciderTest {

    private static final HoldDecider DECIDER = new HoldDecider();
    private static final Instant NOW = Instant.parse("2026-08-10T18:00:00Z");
    private static final HoldId HOLD = HoldId.parse("0198e000-0000-7000-8000-000000000501");
    private static final LearnerId LEARNER = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    private static final Policy KINDS =
            PolicyFiles.load(HoldDeciderTest.class.getClassLoader()).inForce("hold-kinds", NOW);
    private static final HoldFacts KNOWN = new HoldFacts(NOW, Optional.of(LEARNER), true, false, KINDS);

    private static PlaceHold place(HoldKind kind, String role, HoldBlock... blocks) {
        return new PlaceHold(HOLD, LEARNER, kind, List.of(blocks), Set.of(role));
    }

    private static Hold placed(HoldKind kind) {
        return new Hold(new HoldPlaced(HOLD, LEARNER, kind, List.of(HoldBlock.REGISTRATION)), false);
    }

    private static List<HoldEvent> accepted(Hold state, HoldCommand command) {
        Decision<HoldEvent> decision = DECIDER.decide(state, command, KNOWN);
        return ((Decision.Accepted<HoldEvent>) decision).events();
    }

    private static Decision.Refused<HoldEvent> refused(Hold state, HoldCommand command, HoldFacts facts) {
        return (Decision.Refused<HoldEvent>) DECIDER.decide(state, command, facts);
    }

    @Test
    void aHoldBlocksWhatItsKindBlocksUnlessToldOtherwise() {
        assertThat(accepted(Hold.NONE, place(HoldKind.CONDUCT, "registrar")))
                .containsExactly(new HoldPlaced(
                        HOLD,
                        LEARNER,
                        HoldKind.CONDUCT,
                        List.of(HoldBlock.REGISTRATION, HoldBlock.TRANSCRIPT, HoldBlock.DIPLOMA)));
        assertThat(accepted(Hold.NONE, place(HoldKind.ADVISING, "advisor")))
                .containsExactly(new HoldPlaced(HOLD, LEARNER, HoldKind.ADVISING, List.of(HoldBlock.REGISTRATION)));
        assertThat(accepted(Hold.NONE, place(HoldKind.SCHOLASTIC, "registrar", HoldBlock.DIPLOMA)))
                .containsExactly(new HoldPlaced(HOLD, LEARNER, HoldKind.SCHOLASTIC, List.of(HoldBlock.DIPLOMA)));
    }

    @Test
    void whoMayPlaceAndReleaseIsTheKinds() {
        assertThat(refused(Hold.NONE, place(HoldKind.CONDUCT, "advisor"), KNOWN).violations())
                .extracting(Violation::rule)
                .containsExactly("P-18");
        assertThat(refused(placed(HoldKind.SCHOLASTIC), new ReleaseHold(HOLD, Set.of("advisor")), KNOWN)
                        .violations())
                .extracting(Violation::required)
                .containsExactly("registrar");
        assertThat(accepted(placed(HoldKind.ADVISING), new ReleaseHold(HOLD, Set.of("advisor"))))
                .containsExactly(new HoldReleased(HOLD, LEARNER));
        assertThat(accepted(placed(HoldKind.ADVISING), new ReleaseHold(HOLD, Set.of("registrar"))))
                .hasSize(1);
    }

    @Test
    void financialHoldsAreBillings() {
        HoldFacts ofBilling = new HoldFacts(NOW, Optional.of(LEARNER), true, true, KINDS);

        assertThat(refused(Hold.NONE, place(HoldKind.FINANCIAL, "registrar"), KNOWN)
                        .code())
                .isEqualTo("HOLD_NOT_POSSIBLE");
        assertThat(refused(Hold.NONE, new ReleaseHold(HOLD, Set.of("registrar")), ofBilling)
                        .code())
                .isEqualTo("HOLD_NOT_POSSIBLE");
    }

    @Test
    void placingAndReleasingAgainChangeNothingAndAnIdNamesOneHold() {
        Hold advising = placed(HoldKind.ADVISING);

        assertThat(accepted(advising, place(HoldKind.ADVISING, "advisor"))).isEmpty();
        assertThat(refused(advising, place(HoldKind.CONDUCT, "registrar"), KNOWN)
                        .kind())
                .isEqualTo(Decision.Kind.CONFLICT);
        assertThat(accepted(new Hold(advising.known(), true), new ReleaseHold(HOLD, Set.of("advisor"))))
                .isEmpty();
    }

    @Test
    void thereIsNoHoldOnNobodyAndNoReleaseOfNothing() {
        HoldFacts nobody = new HoldFacts(NOW, Optional.of(LEARNER), false, false, KINDS);

        assertThat(refused(Hold.NONE, place(HoldKind.ADVISING, "advisor"), nobody)
                        .kind())
                .isEqualTo(Decision.Kind.MISSING);
        assertThat(refused(Hold.NONE, new ReleaseHold(HOLD, Set.of("registrar")), KNOWN)
                        .kind())
                .isEqualTo(Decision.Kind.MISSING);
    }
}
