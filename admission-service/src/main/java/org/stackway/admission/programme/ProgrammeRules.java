package org.stackway.admission.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.FocusArea;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** What a version of a programme's rules must satisfy. */
final class ProgrammeRules {

    private ProgrammeRules() {}

    /** What every rule finds about the definition. */
    static List<Finding> findings(Programme programme, ProgrammeDefined definition, ProgrammeFacts facts) {
        List<Finding> found = new ArrayList<>();
        takesEffectInOrder(programme, definition).ifPresent(found::add);
        found.add(isNamed(definition));
        found.addAll(namesEachPathwayOnce(definition));
        found.addAll(ownsItsCertificates(definition, facts));
        found.addAll(ordersSpecializationsOnce(definition));
        programme.latest().ifPresent(latest -> found.addAll(factsStand(latest, definition)));
        found.add(Finding.of(
                        "TR-08",
                        "a programme is not its own sister",
                        definition.sisterProgrammes().contains(definition.programme()) ? "itself" : "others",
                        Requirement.is("others"))
                .at("/sisterProgrammes"));
        for (CrossListGroup group : definition.crossListGroups()) {
            found.add(once("P-31", "a cross-list group names a course once", group.courses(), "/crossListGroups"));
        }
        return found;
    }

    /** Of two versions the higher one takes effect last: at every instant exactly one is in force (AD-08). */
    @Rule("AD-08")
    private static Optional<Finding> takesEffectInOrder(Programme programme, ProgrammeDefined definition) {
        return programme.latest().map(latest -> Finding.of(
                        "AD-08",
                        "a later version does not take effect before an earlier one",
                        definition.effectiveFrom(),
                        Requirement.from(latest.effectiveFrom()))
                .at("/effectiveFrom"));
    }

    /** The programme has a name at every instant at which the version is in force (TR-02). */
    @Rule("TR-02")
    private static Finding isNamed(ProgrammeDefined definition) {
        boolean named =
                definition.names().stream().anyMatch(name -> !name.from().isAfter(definition.effectiveFrom()));
        boolean blank = definition.names().stream()
                .anyMatch(name -> name.name().isBlank() || name.name().length() > 200);
        return Finding.of(
                        "TR-02",
                        "a programme has a name of 1 to 200 characters when its rules take effect",
                        named && !blank ? "named" : "not named",
                        Requirement.is("named"))
                .at("/names");
    }

    @Rule({"AD-03", "AD-08"})
    private static List<Finding> namesEachPathwayOnce(ProgrammeDefined definition) {
        List<Finding> found = new ArrayList<>();
        List<Pathway> pathways = definition.pathways();
        found.add(once(
                "AD-08",
                "a specialization is designated a pathway once",
                pathways.stream().map(Pathway::specialization).toList(),
                "/pathways"));
        for (int i = 0; i < pathways.size(); i++) {
            found.add(once(
                    "AD-03",
                    "a pathway names a course once",
                    pathways.get(i).courses(),
                    "/pathways/" + i + "/courses"));
        }
        return found;
    }

    /** A certificate belongs to one programme, or a declaration of it would not say which (AD-14). */
    @Rule("AD-14")
    private static List<Finding> ownsItsCertificates(ProgrammeDefined definition, ProgrammeFacts facts) {
        List<Finding> found = new ArrayList<>();
        List<Certificate> certificates = definition.certificates();
        found.add(once(
                "AD-14",
                "a certificate is defined once",
                certificates.stream().map(Certificate::certificate).toList(),
                "/certificates"));
        for (int i = 0; i < certificates.size(); i++) {
            Certificate certificate = certificates.get(i);
            found.add(Finding.of(
                            "AD-14",
                            certificate.certificate() + " belongs to another programme",
                            facts.certificatesElsewhere().contains(certificate.certificate())
                                    ? "another programme's"
                                    : "of no other programme",
                            Requirement.is("of no other programme"))
                    .at("/certificates/" + i + "/certificate"));
            found.add(once(
                    "AD-14",
                    "a certificate names a course once",
                    certificate.courses(),
                    "/certificates/" + i + "/courses"));
        }
        return found;
    }

    /** A specialization is about one subject: its place between programme and courses is told once (AD-09). */
    @Rule("AD-09")
    private static List<Finding> ordersSpecializationsOnce(ProgrammeDefined definition) {
        List<FocusArea> areas = Objects.requireNonNullElse(definition.focusAreas(), List.of());
        return List.of(
                once(
                        "AD-09",
                        "a focus area is named once",
                        areas.stream().map(FocusArea::name).toList(),
                        "/focusAreas"),
                once(
                        "AD-09",
                        "a specialization belongs to one focus area",
                        areas.stream()
                                .flatMap(area -> area.specializations().stream())
                                .toList(),
                        "/focusAreas"));
    }

    /** What is stated is never overwritten by what is assumed. */
    @Rule("AD-STATED")
    private static List<Finding> factsStand(ProgrammeDefined latest, ProgrammeDefined definition) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < definition.pathways().size(); i++) {
            Pathway pathway = definition.pathways().get(i);
            found.add(factStands(
                    Boolean.TRUE.equals(pathway.assumed())
                            && latest.pathways().stream()
                                    .anyMatch(stated -> stated.specialization().equals(pathway.specialization())
                                            && !Boolean.TRUE.equals(stated.assumed())
                                            && !stated.courses().isEmpty()),
                    pathway.specialization() + " is a stated pathway",
                    "/pathways/" + i + "/assumed"));
        }
        for (int i = 0; i < definition.certificates().size(); i++) {
            Certificate certificate = definition.certificates().get(i);
            found.add(factStands(
                    Boolean.TRUE.equals(certificate.assumed())
                            && latest.certificates().stream()
                                    .anyMatch(stated -> stated.certificate().equals(certificate.certificate())
                                            && !Boolean.TRUE.equals(stated.assumed())
                                            && !stated.courses().isEmpty()),
                    certificate.certificate() + " is a stated certificate",
                    "/certificates/" + i + "/assumed"));
        }
        return found;
    }

    private static Finding factStands(boolean overwritten, String message, String pointer) {
        return Finding.of(
                        "AD-STATED",
                        message + "; an assumption does not take its place",
                        overwritten ? "stated" : "not stated",
                        Requirement.is("not stated"))
                .at(pointer);
    }

    /** As many different ones as there are. */
    private static Finding once(String rule, String message, Collection<?> values, String pointer) {
        return Finding.of(rule, message, new HashSet<>(values).size(), Requirement.is(values.size()))
                .at(pointer);
    }
}
