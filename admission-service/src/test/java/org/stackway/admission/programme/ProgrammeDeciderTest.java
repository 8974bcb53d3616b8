package org.stackway.admission.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stackway.admission.programme.Definitions.certificate;
import static org.stackway.admission.programme.Definitions.msEce;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stackway.admission.programme.ProgrammeCommand.DefineVersion;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CertificateId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

class ProgrammeDeciderTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T07:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-24T15:00:00Z");
    private static final ProgrammeFacts NO_OTHERS = new ProgrammeFacts(Set.of());

    private final ProgrammeDecider decider = new ProgrammeDecider();

    @Nested
    class DefiningAVersion {

        @Test
        void publishesItAsEntered() {
            ProgrammeDefined first = msEce(1, JANUARY).build();

            assertThat(accepted(decide(Programme.empty(), first))).containsExactly(first);
        }

        @Test
        void againWithTheSameContentChangesNothing() {
            ProgrammeDefined first = msEce(1, JANUARY).build();

            assertThat(accepted(decide(given(first), first))).isEmpty();
        }

        @Test
        @Rule("AD-08")
        void withOtherContentForAnExistingNumberIsAConflictThatPointsToIt() {
            ProgrammeDefined other =
                    msEce(1, JANUARY).pathway("photonics", "ECEA-5600").build();

            Decision.Refused<ProgrammeEvent> refused =
                    refused(decide(given(msEce(1, JANUARY).build()), other));

            assertThat(refused.kind()).isEqualTo(Decision.Kind.CONFLICT);
            assertThat(refused.existing()).contains("/api/v1/programmes/MS-ECE/versions/1");
        }

        @Test
        @Rule("AD-08")
        void belowTheLatestNumberIsAConflict() {
            Programme programme =
                    given(msEce(1, JANUARY).build(), msEce(5, JANUARY).build());

            assertThat(refused(decide(programme, msEce(3, JANUARY).build())).kind())
                    .isEqualTo(Decision.Kind.CONFLICT);
        }

        @Test
        @Rule({"AD-03", "AD-08", "AD-14", "TR-02", "TR-08"})
        void namesEveryRuleThatTheDefinitionViolates() {
            ProgrammeDefined bad = msEce(2, JANUARY.minusMillis(1))
                    .named("Later name", AUGUST)
                    .pathway("power-electronics", "ECEA-5700", "ECEA-5700")
                    .pathway("power-electronics", "ECEA-5701")
                    .certificates(certificate("taken"), certificate("own"), certificate("own"))
                    .sister("MS-ECE")
                    .build();

            Decision<ProgrammeEvent> decision = decider.decide(
                    given(msEce(1, JANUARY).build()),
                    new DefineVersion(bad),
                    new ProgrammeFacts(Set.of(CertificateId.parse("taken"))));

            assertThat(refused(decision).violations())
                    .extracting(Violation::rule)
                    .containsExactly("AD-08", "TR-02", "AD-08", "AD-03", "AD-14", "AD-14", "TR-08");
            assertThat(refused(decision).violations())
                    .allSatisfy(violation -> assertThat(violation.pointer()).isNotNull());
        }

        @Test
        @Rule("AD-09")
        void ordersItsSpecializationsByFocusAreaAndEachStandsInOne() {
            ProgrammeDefined ordered = msEce(1, JANUARY)
                    .focusArea("Power Electronics", "power-electronics")
                    .focusArea("Embedded Systems", "real-time-embedded-systems", "embedded-interface-design")
                    .build();
            ProgrammeDefined twice = msEce(1, JANUARY)
                    .focusArea("Power Electronics", "power-electronics")
                    .focusArea("Power Electronics", "power-electronics", "control-systems")
                    .build();

            assertThat(accepted(decide(Programme.empty(), ordered))).containsExactly(ordered);
            assertThat(refused(decide(Programme.empty(), twice)).violations())
                    .extracting(Violation::rule)
                    .containsExactly("AD-09", "AD-09");
        }

        @Test
        @Rule("AD-STATED")
        void doesNotPutAnAssumptionInThePlaceOfAStatedPathway() {
            Programme stated = given(msEce(1, JANUARY).powerElectronics().build());

            assertThat(refused(decide(
                                    stated,
                                    msEce(2, JANUARY)
                                            .assumedPathway("power-electronics", "ECEA-5700")
                                            .build()))
                            .violations())
                    .extracting(Violation::rule, Violation::pointer)
                    .containsExactly(tuple("AD-STATED", "/pathways/0/assumed"));
            assertThat(accepted(decide(
                            stated,
                            msEce(2, JANUARY)
                                    .powerElectronics()
                                    .assumedPathway("control-systems", "ECEA-5800")
                                    .build())))
                    .hasSize(1);
        }

        @Test
        @Rule("AD-STATED")
        void mayAssumeTheCoursesOfACertificateThatAreNotKnownAndStateThemLater() {
            ProgrammeDefined unknown =
                    msEce(1, JANUARY).certificates(certificate("power")).build();
            ProgrammeDefined assumed = msEce(2, JANUARY)
                    .certificates(certificate("power", true, "ECEA-5700"))
                    .build();
            ProgrammeDefined stated = msEce(3, JANUARY)
                    .certificates(certificate("power", false, "ECEA-5701"))
                    .build();
            ProgrammeDefined assumedAgain = msEce(4, JANUARY)
                    .certificates(certificate("power", true, "ECEA-5700"))
                    .build();

            assertThat(accepted(decide(given(unknown), assumed))).containsExactly(assumed);
            assertThat(accepted(decide(given(unknown, assumed), stated))).containsExactly(stated);
            assertThat(refused(decide(given(unknown, assumed, stated), assumedAgain))
                            .violations())
                    .extracting(Violation::rule)
                    .containsExactly("AD-STATED");
        }
    }

    @Nested
    class InForce {

        private final Programme programme =
                given(msEce(1, JANUARY).build(), msEce(2, AUGUST).build());

        @Test
        @Rule("AD-08")
        void isAVersionFromItsInstantOn() {
            assertThat(programme.inForce(JANUARY.minusMillis(1))).isEmpty();
            assertThat(version(JANUARY)).isEqualTo(1);
            assertThat(version(AUGUST.minusMillis(1))).isEqualTo(1);
            assertThat(version(AUGUST)).isEqualTo(2);
        }

        @Test
        @Rule("AD-08")
        void isTheHigherOfTwoThatTakeEffectTogether() {
            Programme both = given(msEce(1, JANUARY).build(), msEce(2, JANUARY).build());

            assertThat(both.inForce(JANUARY)).map(ProgrammeDefined::version).contains(2);
        }

        @Test
        @Rule("TR-02")
        void aNameHoldsFromItsInstantOn() {
            ProgrammeDefined renamed = msEce(1, JANUARY)
                    .named("Electrical Engineering", JANUARY)
                    .named("Electrical and Computer Engineering", AUGUST)
                    .build();

            assertThat(ProgrammeView.nameAt(renamed, AUGUST.minusMillis(1))).contains("Electrical Engineering");
            assertThat(ProgrammeView.nameAt(renamed, AUGUST)).contains("Electrical and Computer Engineering");
        }

        private int version(Instant at) {
            return programme.inForce(at).map(ProgrammeDefined::version).orElseThrow();
        }
    }

    private Programme given(ProgrammeDefined... versions) {
        return List.of(versions).stream().reduce(Programme.empty(), decider::evolve, (a, b) -> b);
    }

    private Decision<ProgrammeEvent> decide(Programme programme, ProgrammeDefined definition) {
        return decider.decide(programme, new DefineVersion(definition), NO_OTHERS);
    }

    private static List<ProgrammeEvent> accepted(Decision<ProgrammeEvent> decision) {
        return ((Decision.Accepted<ProgrammeEvent>) decision).events();
    }

    private static Decision.Refused<ProgrammeEvent> refused(Decision<ProgrammeEvent> decision) {
        return (Decision.Refused<ProgrammeEvent>) decision;
    }
}
