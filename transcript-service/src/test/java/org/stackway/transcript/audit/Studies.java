package org.stackway.transcript.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.Breadth;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Policy;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.ProgrammeStanding;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.Verdict;

/** A learner of MS-ECE with a record, told course by course; declared and admitted unless said otherwise. */
final class Studies {

    static final ProgrammeCode MS_ECE = ProgrammeCode.parse("MS-ECE");
    static final ProgrammeCode MS_CS = ProgrammeCode.parse("MS-CS");
    static final ProgrammeCode ME_EM = ProgrammeCode.parse("ME-EM");
    static final SpecializationId POWER = SpecializationId.parse("power-electronics");
    static final List<String> POWER_COURSES = List.of("ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");

    /** Conferral of 2026 Fall 1. */
    static final Instant CONFERRAL = Instant.parse("2026-11-05T00:00:00.000Z");

    private static final Instant SESSION_END = Instant.parse("2026-10-17T05:59:59.999Z");
    private static final LearnerId LEARNER = new LearnerId(new UUID(7, 7));
    private static final Policy STANDARDS = new Policy(
            "3.11",
            "degree-standards",
            1,
            Instant.EPOCH,
            "standards",
            "test",
            Map.of("minGpa", "3.0", "minGrade", "C", "years", "8"));

    private final Map<EnrollmentId, EnrollmentFact> enrolments = new HashMap<>();
    private final Set<SpecializationId> pathways = new HashSet<>(Set.of(POWER));
    private final List<CrossListGroup> groups = new ArrayList<>();
    private final Set<ProgrammeCode> sisters = new HashSet<>(Set.of(MS_CS, ME_EM));
    private AcademicRecord record = AcademicRecord.empty();
    private Optional<Instant> declaredAt = Optional.of(Instant.EPOCH);
    private Optional<Instant> admittedAt = Optional.of(Instant.EPOCH);
    private Optional<Instant> discontinuedAt = Optional.empty();
    private @Nullable Breadth breadth;
    private @Nullable CreditHours credits = CreditHours.parse("30.0");
    private @Nullable Integer years;
    private final List<ProgrammeDefined> laterVersions = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<CertificateId, Instant> declared = new HashMap<>();
    private final List<CredentialVerdicts.Sought> others = new ArrayList<>();

    /** The four courses of the pathway, 4.0 credits in all, each with this grade. */
    Studies pathway(String grade) {
        course("ECEA-5700", "0.8", grade);
        course("ECEA-5701", "1.0", grade);
        course("ECEA-5702", "1.2", grade);
        return course("ECEA-5703", "1.0", grade);
    }

    /** That many different courses of the programme. */
    Studies courses(int number, String credits, String grade) {
        for (int i = 0; i < number; i++) {
            course("ECEA-%04d".formatted(6000 + enrolments.size()), credits, grade);
        }
        return this;
    }

    Studies sisters(int number, String credits, String grade) {
        for (int i = 0; i < number; i++) {
            course("EMEA-%04d".formatted(6000 + enrolments.size()), credits, grade, ME_EM, SESSION_END);
        }
        return this;
    }

    Studies course(String code, String credits, String grade) {
        return course(code, credits, grade, MS_ECE, SESSION_END);
    }

    Studies course(String code, String credits, String grade, ProgrammeCode owner, Instant sessionEnd) {
        CourseCode course = CourseCode.parse(code);
        EnrollmentId id =
                new EnrollmentId(new UUID(0x019f_ec4b_6000_7000L, 0x9000_0000_0000_0000L + enrolments.size()));
        SessionId session = SessionId.parse("2026-FALL-1");
        OfferingId offering = new OfferingId(session, course);
        CreditHours hours = CreditHours.parse(credits);
        int attempt = 1
                + (int) enrolments.values().stream()
                        .filter(earlier -> earlier.courseCode().equals(course))
                        .count();
        enrolments.put(
                id,
                new EnrollmentFact(
                        id,
                        LEARNER,
                        offering,
                        session,
                        course,
                        "a course",
                        hours,
                        attempt,
                        owner,
                        sessionEnd.minus(Duration.ofDays(60)),
                        sessionEnd,
                        EnrollmentFact.Standing.ENROLLED));
        Grade letter = Grade.parse(grade);
        record = record.evolve(new RecordEvent.GradePosted(
                id, LEARNER, offering, session, course, hours, letter, letter.points(), attempt));
        return this;
    }

    /** These courses are used for another degree. */
    Studies spent(ProgrammeCode degree, String... codes) {
        List<RecordEvent.AllocatedCourse> courses = new ArrayList<>();
        for (String code : codes) {
            courses.add(new RecordEvent.AllocatedCourse(
                    new EnrollmentId(new UUID(1, courses.size())), CourseCode.parse(code), CreditHours.parse("1.0")));
        }
        record = record.evolve(new RecordEvent.CreditAllocated(LEARNER, degree, courses));
        return this;
    }

    Studies crossListed(String... codes) {
        groups.add(new CrossListGroup(
                "content", List.of(codes).stream().map(CourseCode::parse).toList()));
        return this;
    }

    Studies breadth(String credits, String grade, String... codes) {
        breadth = new Breadth(
                List.of(codes).stream().map(CourseCode::parse).toList(),
                CreditHours.parse(credits),
                Grade.parse(grade));
        return this;
    }

    Studies undeclared() {
        declaredAt = Optional.empty();
        return this;
    }

    Studies notAdmitted() {
        admittedAt = Optional.empty();
        return this;
    }

    Studies discontinued() {
        discontinuedAt = Optional.of(CONFERRAL);
        return this;
    }

    Studies withoutPathway() {
        pathways.clear();
        return this;
    }

    Studies creditsUnknown() {
        credits = null;
        return this;
    }

    /** The programme's own limit of years. */
    Studies years(int limit) {
        years = limit;
        return this;
    }

    /** From this instant on the programme has no sisters any more. */
    Studies withoutSistersFrom(Instant instant) {
        sisters.clear();
        laterVersions.add(rules(2, instant));
        sisters.addAll(Set.of(MS_CS, ME_EM));
        return this;
    }

    /** The programme has a certificate of these courses, which the learner declared or not. */
    Studies certificate(String id, boolean isDeclared, List<String> courses) {
        CertificateId certificate = CertificateId.parse(id);
        certificates.add(new Certificate(
                certificate,
                "a certificate",
                courses.stream().map(CourseCode::parse).toList(),
                null));
        if (isDeclared) {
            declared.put(certificate, Instant.EPOCH.plusSeconds(declared.size()));
        }
        return this;
    }

    /** Another degree, declared later and admitted to, of which MS-ECE is a sister. */
    Studies alsoSeeking(ProgrammeCode programme, String pathwayCourse, String requiredCredits) {
        SpecializationId pathway = SpecializationId.parse("another-pathway");
        others.add(new CredentialVerdicts.Sought(
                programme,
                new ProgrammeStanding(
                        Optional.of(Instant.EPOCH.plusSeconds(1)),
                        Optional.of(Instant.EPOCH.plusSeconds(1)),
                        Optional.empty(),
                        Set.of(pathway),
                        Map.of()),
                List.of(new ProgrammeDefined(
                        programme,
                        1,
                        Instant.EPOCH,
                        List.of(new ProgrammeName("another degree", Instant.EPOCH)),
                        CreditHours.parse(requiredCredits),
                        null,
                        null,
                        null,
                        List.of(new Pathway(pathway, List.of(CourseCode.parse(pathwayCourse)))),
                        List.of(),
                        new AdmissionCriterion.MinGradeEach(GradePoints.parse("3.0")),
                        List.of(MS_ECE),
                        CreditHours.parse("9.0"),
                        List.of(),
                        null))));
        return this;
    }

    List<Verdict> verdicts(CredentialVerdicts.Certificates conferred) {
        List<CredentialVerdicts.Sought> sought = new ArrayList<>(others);
        sought.add(new CredentialVerdicts.Sought(MS_ECE, standing(), versions()));
        return new CredentialVerdicts(record, enrolments, STANDARDS, conferred, CONFERRAL).on(sought);
    }

    private ProgrammeStanding standing() {
        return new ProgrammeStanding(declaredAt, admittedAt, discontinuedAt, pathways, declared);
    }

    DegreeAudit audit() {
        return audit(CONFERRAL);
    }

    DegreeAudit audit(Instant at) {
        return DegreeAudit.of(MS_ECE, new DegreeAudit.Facts(record, enrolments, standing(), versions(), STANDARDS, at))
                .orElseThrow();
    }

    private List<ProgrammeDefined> versions() {
        List<ProgrammeDefined> versions = new ArrayList<>(List.of(rules(1, Instant.EPOCH)));
        versions.addAll(laterVersions);
        return versions;
    }

    private ProgrammeDefined rules(int version, Instant from) {
        return new ProgrammeDefined(
                MS_ECE,
                version,
                from,
                List.of(new ProgrammeName("a degree", Instant.EPOCH)),
                credits,
                null,
                null,
                years,
                List.of(new Pathway(
                        POWER, POWER_COURSES.stream().map(CourseCode::parse).toList())),
                certificates,
                new AdmissionCriterion.CumulativeGpaAndFloor(GradePoints.parse("3.0"), GradePoints.parse("2.0")),
                List.copyOf(sisters),
                CreditHours.parse("9.0"),
                groups,
                breadth);
    }
}
