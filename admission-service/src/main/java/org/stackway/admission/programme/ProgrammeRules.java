package org.stackway.admission.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** What a version of a programme's rules must satisfy. */
final class ProgrammeRules {

    private ProgrammeRules() {}

    /** Every rule that the definition violates. */
    static List<Violation> violatedBy(Programme programme, ProgrammeDefined definition, ProgrammeFacts facts) {
        List<Violation> violations = new ArrayList<>();
        takesEffectInOrder(programme, definition).ifPresent(violations::add);
        isNamed(definition).ifPresent(violations::add);
        namesEachPathwayOnce(definition, violations);
        ownsItsCertificates(definition, facts, violations);
        if (definition.sisterProgrammes().contains(definition.programme())) {
            violations.add(
                    Violation.of("TR-08", "a programme is not its own sister").at("/sisterProgrammes"));
        }
        for (CrossListGroup group : definition.crossListGroups()) {
            if (repeats(group.courses())) {
                violations.add(Violation.of("P-31", "a cross-list group names a course once")
                        .at("/crossListGroups"));
            }
        }
        return violations;
    }

    /** Of two versions the higher one takes effect last: at every instant exactly one is in force (AD-08). */
    @Rule("AD-08")
    private static Optional<Violation> takesEffectInOrder(Programme programme, ProgrammeDefined definition) {
        return programme
                .latest()
                .filter(latest -> definition.effectiveFrom().isBefore(latest.effectiveFrom()))
                .map(latest -> Violation.of(
                                "AD-08",
                                "a later version does not take effect before an earlier one",
                                definition.effectiveFrom(),
                                latest.effectiveFrom())
                        .at("/effectiveFrom"));
    }

    /** The programme has a name at every instant at which the version is in force (TR-02). */
    @Rule("TR-02")
    private static Optional<Violation> isNamed(ProgrammeDefined definition) {
        boolean named =
                definition.names().stream().anyMatch(name -> !name.from().isAfter(definition.effectiveFrom()));
        boolean blank = definition.names().stream()
                .anyMatch(name -> name.name().isBlank() || name.name().length() > 200);
        return named && !blank
                ? Optional.empty()
                : Optional.of(Violation.of(
                                "TR-02", "a programme has a name of 1 to 200 characters when its rules take effect")
                        .at("/names"));
    }

    @Rule({"AD-03", "AD-08"})
    private static void namesEachPathwayOnce(ProgrammeDefined definition, List<Violation> violations) {
        List<Pathway> pathways = definition.pathways();
        if (repeats(pathways.stream().map(Pathway::specialization).toList())) {
            violations.add(Violation.of("AD-08", "a specialization is designated a pathway once")
                    .at("/pathways"));
        }
        for (int i = 0; i < pathways.size(); i++) {
            if (repeats(pathways.get(i).courses())) {
                violations.add(
                        Violation.of("AD-03", "a pathway names a course once").at("/pathways/" + i + "/courses"));
            }
        }
    }

    /** A certificate belongs to one programme, or a declaration of it would not say which (AD-14). */
    @Rule("AD-14")
    private static void ownsItsCertificates(
            ProgrammeDefined definition, ProgrammeFacts facts, List<Violation> violations) {
        List<Certificate> certificates = definition.certificates();
        if (repeats(certificates.stream().map(Certificate::certificate).toList())) {
            violations.add(
                    Violation.of("AD-14", "a certificate is defined once").at("/certificates"));
        }
        for (int i = 0; i < certificates.size(); i++) {
            Certificate certificate = certificates.get(i);
            if (facts.certificatesElsewhere().contains(certificate.certificate())) {
                violations.add(Violation.of("AD-14", certificate.certificate() + " belongs to another programme")
                        .at("/certificates/" + i + "/certificate"));
            }
            if (repeats(certificate.courses())) {
                violations.add(Violation.of("AD-14", "a certificate names a course once")
                        .at("/certificates/" + i + "/courses"));
            }
        }
    }

    private static boolean repeats(Collection<?> values) {
        Set<Object> distinct = new HashSet<>(values);
        return distinct.size() < values.size();
    }
}
