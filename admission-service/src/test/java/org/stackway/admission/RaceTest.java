package org.stackway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.Http.card;
import static org.stackway.admission.Http.declare;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;

/**
 * Decisions that meet. Two transactions that append nothing to each other's streams do not conflict by version; the locks on
 * the programmes and on the learner put them in an order nevertheless.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RaceTest {

    private static final int ROUNDS = 10;
    private static final int LEARNERS = 8;
    private static final String PAST = "2024-01-01T07:00:00Z";

    @Test
    @Rule("AD-08")
    void gradesAndTheProgrammeTheyConcernMeetWithoutOneMissingTheOther() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String course = "RACA-50" + (10 + round);
                String programme = "MS-RAC" + (char) ('A' + round);
                List<Schooling> learners = new ArrayList<>();
                for (int i = 0; i < LEARNERS; i++) {
                    Schooling learner = new Schooling().registered();
                    learner.in(course, "1.0", 1).graded("A");
                    learners.add(learner);
                }
                Future<?> grading =
                        clients.submit(() -> learners.forEach(each -> ConsumerHarness.deliver(each.news())));
                Future<Integer> defining =
                        clients.submit(() -> define(programme, 1, definition(PAST, "pathway", course))
                                .extract()
                                .statusCode());
                grading.get();
                assertThat(defining.get()).isEqualTo(201);
                Quiet.await();

                assertThat(learners).allSatisfy(learner -> assertThat(status(learner, programme))
                        .isEqualTo("PATHWAY_COMPLETE"));
            }
        }
    }

    @Test
    @Rule("AD-11")
    void aDeclarationAndTheLastGradeMeetAndAdmit() throws Exception {
        define("MS-RACZ", 1, definition(PAST, "pathway", "RACZ-5000"));
        List<Schooling> learners = new ArrayList<>();
        for (int i = 0; i < ROUNDS * LEARNERS; i++) {
            Schooling learner = new Schooling().registered();
            ConsumerHarness.deliver(learner.news());
            learner.in("RACZ-5000", "1.0", 1).enrolled().graded("B");
            learners.add(learner);
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(clients.submit(() -> {
                for (int from = 0; from < learners.size(); from += LEARNERS) {
                    List<TestRecord> batch = new ArrayList<>();
                    learners.subList(from, from + LEARNERS).forEach(each -> batch.addAll(each.news()));
                    ConsumerHarness.deliver(batch);
                }
            }));
            for (Schooling learner : learners) {
                all.add(clients.submit(
                        () -> declare(learner.learner(), "MS-RACZ").statusCode(200)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(learners)
                .allSatisfy(learner -> assertThat(status(learner, "MS-RACZ")).isEqualTo("ADMITTED"));
    }

    private static String status(Schooling learner, String programme) {
        return card(learner.learner(), programme).extract().path("status");
    }
}
