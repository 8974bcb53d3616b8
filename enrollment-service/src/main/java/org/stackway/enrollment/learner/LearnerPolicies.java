package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.enrollment.learner.LearnerCommand.GrantEntitlements;
import org.stackway.events.LearnerFact;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.value.EntitlementService;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;

/** Services that come with an admission or a degree (XC-08, XC-09). */
@ApplicationScoped
class LearnerPolicies implements Stances {

    private final CommandRunner runner;
    private final LearnerAggregate learners;

    LearnerPolicies(CommandRunner runner, LearnerAggregate learners) {
        this.runner = runner;
        this.learners = learners;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Await<>(
                        LearnerAdmitted.class,
                        "admission opens the career services for life (XC-08)",
                        LearnerPolicies::learner,
                        (tx, delivery) ->
                                grant(tx, delivery, "entitlements-of-admission", Entitlements.WITH_ADMISSION)),
                new Stance.Await<>(
                        DegreeConferred.class,
                        "a graduate joins the alumni association (XC-09) and is invited to the campus (TR-14)",
                        LearnerPolicies::learner,
                        (tx, delivery) -> grant(tx, delivery, "entitlements-of-degree", Entitlements.WITH_DEGREE)),
                new Stance.Await<>(
                        CertificateConferred.class,
                        "a certificate earner joins the alumni association (XC-09)",
                        LearnerPolicies::learner,
                        (tx, delivery) -> grant(tx, delivery, "entitlements-of-degree", Entitlements.WITH_CREDENTIAL)));
    }

    private static List<String> learner(LearnerFact event) {
        return List.of("learner/" + event.learnerId());
    }

    private Uni<Void> grant(
            Tx tx, Delivery<? extends LearnerFact> delivery, String policy, List<EntitlementService> services) {
        return runner.apply(
                        tx,
                        AggregateCommand.of(
                                learners,
                                delivery.event().learnerId().wire(),
                                new GrantEntitlements(services),
                                delivery.causes(policy)))
                .replaceWithVoid();
    }
}
