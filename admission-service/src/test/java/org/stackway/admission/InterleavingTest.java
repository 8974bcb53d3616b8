package org.stackway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.admission.candidacy.Candidacies;
import org.stackway.admission.candidacy.CandidacyAggregate;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.admission.candidacy.CandidacyId;
import org.stackway.admission.candidacy.CandidacyView;
import org.stackway.admission.candidacy.CandidacyView.PathwayView;
import org.stackway.admission.pathway.Requirement;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;

/**
 * Seeded interleavings of a journey, with duplicates, each with ids of its own so that all fit into one database; fifty
 * learners are mixed into each other at a time. A hundred by default, a thousand in the full run. The declaration comes before, among or after the events of others.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class InterleavingTest {

    private static final int AT_ONCE = 50;
    private static final int LARGEST_BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROGRAMME = "MS-ILVA";
    private static final int LENGTH_OF_ID = 36;

    /** Every fact about a learner's enrolments and grades. */
    private static final String FACTS = """
            SELECT e.learner_id || format('%s %s%s%s%s', e.course_code, e.standing, ' ' || g.grade || ' ' || g.attempt,
                                          CASE WHEN g.voided THEN ' voided' END,
                                          CASE WHEN r.by_enrollment_id IS NOT NULL THEN ' replaced' END)
            FROM rm.enrollment_fact e
            LEFT JOIN rm.grade_fact g USING (enrollment_id)
            LEFT JOIN rm.grade_replacement r ON r.replaced_enrollment_id = e.enrollment_id
            WHERE e.learner_id = ANY (string_to_array(?, ',')::uuid[])
            """;

    private static final List<String> PASSING_FACTS = List.of(
            "ILVA-5700 ENROLLED B- 2",
            "ILVA-5700 ENROLLED C+ 1 replaced",
            "ILVA-5701 ENROLLED A- 1",
            "ILVA-5702 ENROLLED A 1",
            "ILVA-5703 ENROLLED B 2",
            "ILVA-5703 WITHDRAWN",
            "ILVA-5999 ENROLLED F 1");

    private static final List<String> TURBULENT_FACTS = List.of(
            "ILVA-5700 ENROLLED A 1",
            "ILVA-5701 DROPPED B 1 voided",
            "ILVA-5702 ENROLLED A 4",
            "ILVA-5702 ENROLLED C 2 voided",
            "ILVA-5702 ENROLLED C+ 3",
            "ILVA-5702 ENROLLED D 1 replaced",
            "ILVA-5703 DROPPED A 1");

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    CandidacyAggregate candidacies;

    @Inject
    Candidacies views;

    @BeforeEach
    void theProgrammeIsDefined() {
        define(
                PROGRAMME,
                1,
                definition("2024-01-01T07:00:00Z", "pathway", "ILVA-5700", "ILVA-5701", "ILVA-5702", "ILVA-5703"));
    }

    @Test
    @Rule({"AD-11", "3.24", "EN-25"})
    void everyOrderInsideTheStreamsLeadsToTheSameCard() {
        interleavings(0, 100);
    }

    @Test
    @Tag("full")
    @Rule({"AD-11", "3.24", "EN-25"})
    void soDoAThousandOrders() {
        interleavings(100, 1_100);
    }

    private void interleavings(int from, int to) {
        List<LearnerId> passing = new ArrayList<>();
        List<LearnerId> turbulent = new ArrayList<>();
        for (int seed = from; seed < to; seed += AT_ONCE) {
            Random random = new Random(seed);
            List<TestRecord> first = new ArrayList<>();
            List<TestRecord> rest = new ArrayList<>();
            List<LearnerId> declaring = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Schooling journey = new Schooling().registered();
                first.addAll(journey.news());
                boolean passes = i % 2 == 0;
                (passes ? passing : turbulent).add(journey.learner());
                rest.addAll(passes ? passing(journey) : turbulent(journey));
                declaring.add(journey.learner());
            }
            liveThrough(random, first, rest, declaring);
        }

        assertThat(facts(passing)).hasSize(passing.size()).containsOnly(PASSING_FACTS);
        assertThat(facts(turbulent)).hasSize(turbulent.size()).containsOnly(TURBULENT_FACTS);
        assertThat(passing).allSatisfy(learner -> assertThat(cards(learner))
                .containsExactly("MS-ILVA ADMITTED admitted=true reviews=[] pathway complete=true 3.415"
                        + " [ILVA-5700, ILVA-5701, ILVA-5702, ILVA-5703] open []"));
        assertThat(turbulent).allSatisfy(learner -> assertThat(cards(learner))
                .containsExactly("MS-ILVA DECLARED admitted=false reviews=[] pathway complete=false 2.718"
                        + " [ILVA-5700, ILVA-5702] open [AD-03, AD-03, AD-04]"));
    }

    /** Ends with a complete pathway; no prefix of any order has a complete one that is incomplete later. */
    private static List<TestRecord> passing(Schooling journey) {
        Schooling.Enrolment weak = journey.in("ILVA-5700", "0.8", 1).enrolled().graded("C+");
        journey.in("ILVA-5701", "1.0", 1).enrolled().graded("B").changedTo("A-");
        journey.in("ILVA-5702", "1.2", 1).enrolled().graded("A");
        journey.in("ILVA-5703", "1.0", 1).enrolled().withdrawn();
        journey.in("ILVA-5700", "0.8", 2).enrolled().graded("B-").replacing(weak);
        journey.in("ILVA-5703", "1.0", 2).enrolled().graded("B");
        journey.in("ILVA-5999", "1.0", 1).enrolled().graded("F");
        return journey.news();
    }

    /** Drops, reversals and voided grades in both streams; one course is never graded, one is dropped in the end. */
    private static List<TestRecord> turbulent(Schooling journey) {
        journey.in("ILVA-5700", "0.8", 1)
                .enrolled()
                .dropped()
                .dropReversed()
                .graded("A")
                .voided()
                .graded("A");
        journey.in("ILVA-5701", "1.0", 1).enrolled().dropped().graded("B").voided();
        Schooling.Enrolment failed =
                journey.in("ILVA-5702", "1.2", 1).enrolled().graded("D");
        journey.in("ILVA-5702", "1.2", 2)
                .enrolled()
                .graded("C")
                .replacing(failed)
                .voided();
        journey.in("ILVA-5702", "1.2", 3).enrolled().graded("C+");
        journey.in("ILVA-5702", "1.2", 4).enrolled().graded("A");
        journey.in("ILVA-5703", "1.0", 1).enrolled().graded("A").dropped();
        return journey.news();
    }

    private void liveThrough(Random random, List<TestRecord> first, List<TestRecord> rest, List<LearnerId> declaring) {
        ConsumerHarness.deliver(first);
        List<TestRecord> order = Interleaving.withDuplicates(random, rest);
        int declaredAfter = random.nextInt(order.size() + 1);
        ConsumerHarness.deliver(random, LARGEST_BATCH, order.subList(0, declaredAfter));
        declare(declaring);
        ConsumerHarness.deliver(random, LARGEST_BATCH, order.subList(declaredAfter, order.size()));
    }

    private void declare(List<LearnerId> learners) {
        transactions
                .runRetrying(tx -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (LearnerId learner : learners) {
                        CandidacyId id = new CandidacyId(learner, ProgrammeCode.parse(PROGRAMME));
                        CommandContext context =
                                CommandContext.of(Actor.learner(learner), UUID.randomUUID(), UUID.randomUUID());
                        all = all.chain(() -> runner.apply(
                                        tx,
                                        AggregateCommand.of(
                                                candidacies, id.wire(), new Declare(id, true, List.of()), context)))
                                .replaceWithVoid();
                    }
                    return all;
                })
                .await()
                .atMost(PATIENCE);
    }

    private List<String> cards(LearnerId learner) {
        return transactions.run(tx -> views.all(tx, learner)).await().atMost(PATIENCE).stream()
                .map(InterleavingTest::card)
                .toList();
    }

    private static Collection<List<String>> facts(List<LearnerId> learners) {
        Map<String, List<String>> facts = new HashMap<>();
        String ids = learners.stream().map(LearnerId::wire).collect(Collectors.joining(","));
        for (String row : Sql.column(FACTS, ids)) {
            facts.computeIfAbsent(row.substring(0, LENGTH_OF_ID), fresh -> new ArrayList<>())
                    .add(row.substring(LENGTH_OF_ID));
        }
        facts.values().forEach(Collections::sort);
        return facts.values();
    }

    private static String card(CandidacyView view) {
        PathwayView pathway = view.pathways().getFirst();
        return view.programme() + " " + view.status() + " admitted=" + (view.admittedAt() != null) + " reviews="
                + view.reviews() + " " + pathway.specialization() + " complete=" + pathway.complete() + " "
                + pathway.gpa() + " " + pathway.completed() + " open "
                + Objects.requireNonNull(pathway.missing()).stream()
                        .map(Requirement::rule)
                        .toList();
    }
}
