package org.stackway.transcript.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.ProgrammeStanding;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.Verdict;

/**
 * All credentials that a learner seeks, audited together: what one uses up is gone for the others of its level, and several
 * degrees are had at once whenever there is a way.
 */
final class CredentialVerdicts {

    /** How certificates come to be conferred (rule 3.16). */
    enum Certificates {
        AUTOMATICALLY,
        DECLARED
    }

    /**
     * A programme that the learner has to do with.
     *
     * @param versions of its rules, at least one
     */
    record Sought(ProgrammeCode programme, ProgrammeStanding standing, List<ProgrammeDefined> versions) {
        Sought {
            versions = List.copyOf(versions);
        }

        /** The rules in force at the conferral; before the first version took effect the first one. */
        ProgrammeDefined rules(Instant at) {
            return versions.stream()
                    .filter(version -> !version.effectiveFrom().isAfter(at))
                    .max(Comparator.comparingInt(ProgrammeDefined::version))
                    .orElseGet(versions::getFirst);
        }
    }

    private final AcademicRecord record;
    private final Map<EnrollmentId, EnrollmentFact> enrolments;
    private final Policy standards;
    private final Certificates certificates;
    private final Instant at;

    CredentialVerdicts(
            AcademicRecord record,
            Map<EnrollmentId, EnrollmentFact> enrolments,
            Policy standards,
            Certificates certificates,
            Instant at) {
        this.record = record;
        this.enrolments = Map.copyOf(enrolments);
        this.standards = standards;
        this.certificates = certificates;
        this.at = at;
    }

    /** A verdict on every credential that is sought and not conferred: degrees first, each level by declaration. */
    List<Verdict> on(List<Sought> programmes) {
        List<Verdict> verdicts = new ArrayList<>(degrees(programmes));
        verdicts.addAll(certificates(programmes));
        return verdicts;
    }

    @Rule({"TR-02", "TR-09", "TR-11"})
    private List<Verdict> degrees(List<Sought> programmes) {
        Map<Sought, DegreeAudit> audits = new LinkedHashMap<>();
        programmes.stream()
                .filter(sought -> sought.standing().declaredAt().isPresent()
                        && !record.conferred().containsKey(sought.programme()))
                .sorted(Comparator.comparing((Sought sought) ->
                                sought.standing().declaredAt().orElseThrow())
                        .thenComparing(sought -> sought.programme().wire()))
                .forEach(sought -> DegreeAudit.of(sought.programme(), facts(sought))
                        .ifPresent(audit -> audits.put(sought, audit)));
        Map<ProgrammeCode, List<EarnedCourse>> together =
                together(audits.values().stream().filter(DegreeAudit::earned).toList());
        List<Verdict> verdicts = new ArrayList<>();
        audits.forEach((sought, audit) -> verdicts.add(new Verdict(
                sought.programme(),
                sought.programme(),
                nameAt(sought.rules(at)),
                together.getOrDefault(sought.programme(), List.of()).stream()
                        .map(EarnedCourse::allocated)
                        .toList(),
                together.containsKey(sought.programme()) ? List.of() : lacking(audit))));
        return verdicts;
    }

    /** As many of these degrees as can be had at once, the one declared last given up first. */
    private static Map<ProgrammeCode, List<EarnedCourse>> together(List<DegreeAudit> earned) {
        for (int number = earned.size(); number > 1; number--) {
            List<DegreeAudit> some = earned.subList(0, number);
            List<DegreeAudit.Pool> pools = some.stream()
                    .map(audit -> Objects.requireNonNull(audit.pool()))
                    .toList();
            List<CrossListGroup> groups =
                    pools.stream().flatMap(pool -> pool.groups().stream()).toList();
            Optional<List<List<EarnedCourse>>> found = new CreditAllocation(
                            pools.stream().map(DegreeAudit.Pool::demand).toList(),
                            pools.stream().map(DegreeAudit.Pool::usable).toList(),
                            new CourseContents(groups))
                    .whole();
            if (found.isPresent()) {
                Map<ProgrammeCode, List<EarnedCourse>> all = new HashMap<>();
                for (int i = 0; i < number; i++) {
                    all.put(some.get(i).programme(), found.get().get(i));
                }
                return all;
            }
        }
        return earned.isEmpty()
                ? Map.of()
                : Map.of(earned.getFirst().programme(), earned.getFirst().applied());
    }

    private static List<Violation> lacking(DegreeAudit audit) {
        return audit.earned()
                ? List.of(Violation.of("TR-11", "a degree declared earlier needs the same courses"))
                : audit.requirements().stream()
                        .filter(requirement -> !requirement.met())
                        .map(requirement -> new Violation(
                                requirement.rule(),
                                requirement.message(),
                                requirement.observed(),
                                requirement.required(),
                                null))
                        .toList();
    }

    private DegreeAudit.Facts facts(Sought sought) {
        return new DegreeAudit.Facts(record, enrolments, sought.standing(), sought.versions(), standards, at);
    }

    @Rule({"AD-07", "AD-14", "AD-15", "TR-10", "3.16", "P-46"})
    private List<Verdict> certificates(List<Sought> programmes) {
        Set<CourseCode> spent = new HashSet<>();
        record.allocations().forEach((credential, courses) -> {
            if (credential instanceof CertificateId) {
                courses.forEach(course -> spent.add(course.courseCode()));
            }
        });
        List<Verdict> verdicts = new ArrayList<>();
        programmes.stream()
                .flatMap(sought -> sought.rules(at).certificates().stream()
                        .filter(certificate -> isSought(sought, certificate))
                        .map(certificate -> Map.entry(sought, certificate)))
                .sorted(Comparator.comparing((Map.Entry<Sought, Certificate> entry) -> declaredAt(entry))
                        .thenComparing(entry -> entry.getValue().certificate().wire()))
                .forEach(entry -> {
                    Verdict verdict = certificate(entry.getKey(), entry.getValue(), spent);
                    verdict.courses().stream().map(AllocatedCourse::courseCode).forEach(spent::add);
                    verdicts.add(verdict);
                });
        return verdicts;
    }

    /** Declared; or, while certificates came by themselves, any whose programme the learner has a pathway of. */
    private boolean isSought(Sought sought, Certificate certificate) {
        boolean declared = sought.standing().certificates().containsKey(certificate.certificate());
        boolean automatic = certificates == Certificates.AUTOMATICALLY
                && !sought.standing().pathways().isEmpty();
        return (declared || automatic) && !record.conferred().containsKey((Credential) certificate.certificate());
    }

    private static Instant declaredAt(Map.Entry<Sought, Certificate> entry) {
        return entry.getKey()
                .standing()
                .certificates()
                .getOrDefault(entry.getValue().certificate(), Instant.MAX);
    }

    private Verdict certificate(Sought sought, Certificate certificate, Set<CourseCode> spent) {
        ProgrammeDefined rules = sought.rules(at);
        Standards asked = Standards.of(standards, rules);
        CourseReview review =
                CourseReview.of(record, enrolments, asked, new CourseContents(rules.crossListGroups()), spent, at);
        List<Violation> lacking = new ArrayList<>();
        List<EarnedCourse> courses = new ArrayList<>();
        if (sought.standing().discontinuedAt().isPresent()) {
            lacking.add(Violation.of("AD-10", "the programme was left"));
        }
        if (sought.standing().pathways().isEmpty()) {
            lacking.add(Violation.of("AD-07", "no pathway of the programme is complete"));
        }
        if (certificate.courses().isEmpty()) {
            lacking.add(Violation.of("AD-14", "what the certificate asks for is not known"));
        }
        for (CourseCode code : certificate.courses()) {
            review.usable().stream()
                    .filter(course -> course.courseCode().equals(code))
                    .max(Comparator.comparing(course -> course.grade().points()))
                    .ifPresentOrElse(
                            courses::add,
                            () -> lacking.add(Violation.of(
                                    "AD-14", "no course that may be used for the certificate", "none", code)));
        }
        BigDecimal credits = DegreeAudit.sum(courses);
        if (certificate.requiredCredits() != null
                && credits.compareTo(certificate.requiredCredits().value()) < 0) {
            lacking.add(Violation.of(
                    "AD-14",
                    "credit hours of the certificate",
                    DegreeAudit.shown(credits),
                    certificate.requiredCredits()));
        }
        return new Verdict(
                sought.programme(),
                certificate.certificate(),
                certificate.name(),
                lacking.isEmpty()
                        ? courses.stream().map(EarnedCourse::allocated).toList()
                        : List.of(),
                lacking);
    }

    /** The programme's name at the conferral. */
    private String nameAt(ProgrammeDefined rules) {
        return rules.names().stream()
                .filter(name -> !name.from().isAfter(at))
                .max(Comparator.comparing(ProgrammeName::from))
                .or(() -> rules.names().stream().min(Comparator.comparing(ProgrammeName::from)))
                .map(ProgrammeName::name)
                .orElseThrow();
    }
}
