package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.admission.programme.Programmes;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.JointCommands.Plan;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.store.Tx;

/** One form, several boxes (AD-10): a declaration becomes one command for each programme it concerns. */
@ApplicationScoped
public class Declarations {

    private final CandidacyAggregate candidacies;
    private final ProgrammeBook book;

    Declarations(CandidacyAggregate candidacies, ProgrammeBook book) {
        this.candidacies = candidacies;
        this.book = book;
    }

    /** The commands of a declaration. A certificate is declared at the programme that offers it now. */
    public Uni<Plan> plan(
            Tx tx,
            LearnerId learner,
            List<ProgrammeCode> degrees,
            List<CertificateId> certificates,
            CommandContext context) {
        return book.hold(tx).map(programmes -> {
            SortedMap<String, Boxes> byProgramme = new TreeMap<>();
            degrees.forEach(code -> boxes(byProgramme, code).degree = true);
            List<Finding> missing = assign(certificates, programmes, tx, byProgramme);
            List<AggregateCommand<?, ?, ?, ?>> commands = new ArrayList<>();
            byProgramme.forEach((code, boxes) -> {
                CandidacyId id = new CandidacyId(learner, ProgrammeCode.parse(code));
                Declare command = new Declare(id, boxes.degree, List.copyOf(boxes.certificates));
                commands.add(AggregateCommand.of(candidacies, id.wire(), command, context));
            });
            return new Plan(
                    commands,
                    missing.isEmpty()
                            ? List.of()
                            : List.of(new Decision.Refused<>(
                                            Decision.Kind.RULE,
                                            "DECLARATION_REFUSED",
                                            Finding.violations(missing),
                                            Optional.empty(),
                                            missing)
                                    .then(List.of(NextAction.read("see-programmes", "/api/v1/programmes")))));
        });
    }

    private static List<Finding> assign(
            List<CertificateId> certificates, Programmes programmes, Tx tx, SortedMap<String, Boxes> byProgramme) {
        List<Finding> missing = new ArrayList<>();
        for (CertificateId certificate : certificates) {
            Optional<ProgrammeCode> offering = programmes.offering(certificate, tx.now());
            if (offering.isPresent()) {
                boxes(byProgramme, offering.get()).certificates.add(certificate);
            } else {
                missing.add(CandidacyRules.offered(certificate, false));
            }
        }
        return missing;
    }

    private static Boxes boxes(SortedMap<String, Boxes> byProgramme, ProgrammeCode code) {
        return byProgramme.computeIfAbsent(code.wire(), any -> new Boxes());
    }

    /** What is ticked for one programme. */
    private static final class Boxes {
        private boolean degree;
        private final Set<CertificateId> certificates = new LinkedHashSet<>();
    }
}
