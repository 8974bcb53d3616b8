package org.stackway.admission.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;

/** All programmes with all their versions, as one transaction sees them. Immutable. */
public final class Programmes {

    private final SortedMap<String, Programme> byCode;
    private final Map<CourseCode, SortedSet<String>> byPathwayCourse;

    private Programmes(SortedMap<String, Programme> byCode, Map<CourseCode, SortedSet<String>> byPathwayCourse) {
        this.byCode = byCode;
        this.byPathwayCourse = byPathwayCourse;
    }

    /** Made from every version there is, ascending for each programme. */
    public static Programmes of(List<ProgrammeDefined> versions) {
        SortedMap<String, Programme> byCode = new TreeMap<>();
        Map<CourseCode, SortedSet<String>> byCourse = new java.util.HashMap<>();
        for (ProgrammeDefined version : versions) {
            String code = version.programme().wire();
            byCode.put(code, byCode.getOrDefault(code, Programme.empty()).evolve(version));
            version.pathways().stream()
                    .flatMap(pathway -> pathway.courses().stream())
                    .forEach(course -> byCourse.computeIfAbsent(course, any -> new TreeSet<>())
                            .add(code));
        }
        return new Programmes(byCode, byCourse);
    }

    /** The programme with this code; without versions if there is none. */
    public Programme programme(ProgrammeCode code) {
        return byCode.getOrDefault(code.wire(), Programme.empty());
    }

    /** The rules of every programme at an instant, by code. */
    public List<ProgrammeDefined> inForce(Instant at) {
        return byCode.values().stream()
                .flatMap(programme -> programme.inForce(at).stream())
                .toList();
    }

    /** The programmes that have, had or will have the course in a pathway, in the order of their codes. */
    public List<ProgrammeCode> withPathwayCourse(CourseCode course) {
        SortedSet<String> codes = byPathwayCourse.get(course);
        return codes == null
                ? List.of()
                : codes.stream().map(ProgrammeCode::parse).toList();
    }

    /** The programme that offers the certificate at an instant. */
    public Optional<ProgrammeCode> offering(CertificateId certificate, Instant at) {
        return inForce(at).stream()
                .filter(defined -> defined.certificates().stream()
                        .anyMatch(offered -> offered.certificate().equals(certificate)))
                .map(ProgrammeDefined::programme)
                .findFirst();
    }

    /** The certificates of all versions of all programmes but this one. */
    Set<CertificateId> certificatesOfOthers(ProgrammeCode code) {
        List<ProgrammeDefined> others = new ArrayList<>();
        byCode.forEach((other, programme) -> {
            if (!other.equals(code.wire())) {
                others.addAll(programme.versions());
            }
        });
        Set<CertificateId> certificates = new HashSet<>();
        others.forEach(
                defined -> defined.certificates().forEach(certificate -> certificates.add(certificate.certificate())));
        return certificates;
    }
}
