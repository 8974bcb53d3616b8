package org.stackway.admission.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.AdmissionCriterion.CumulativeGpaAndFloor;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.FocusArea;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;

/** Makes versions of programmes for tests. */
public final class Definitions {

    private final ProgrammeCode programme;
    private final int version;
    private final Instant effectiveFrom;
    private final List<ProgrammeName> names = new ArrayList<>();
    private final List<Pathway> pathways = new ArrayList<>();
    private final List<FocusArea> focusAreas = new ArrayList<>();
    private final List<ProgrammeCode> sisters = new ArrayList<>();
    private List<Certificate> certificates = List.of();
    private AdmissionCriterion admission = averageAndFloor("3.0", "2.0");

    private Definitions(String programme, int version, Instant effectiveFrom) {
        this.programme = ProgrammeCode.parse(programme);
        this.version = version;
        this.effectiveFrom = effectiveFrom;
    }

    public static Definitions msEce(int version, Instant effectiveFrom) {
        return new Definitions("MS-ECE", version, effectiveFrom);
    }

    public static Definitions of(String programme, int version, Instant effectiveFrom) {
        return new Definitions(programme, version, effectiveFrom);
    }

    public static AdmissionCriterion averageAndFloor(String average, String floor) {
        return new CumulativeGpaAndFloor(GradePoints.parse(average), GradePoints.parse(floor));
    }

    public static Certificate certificate(String id) {
        return new Certificate(CertificateId.parse(id), "Certificate " + id, List.of(), null);
    }

    public static Certificate certificate(String id, boolean assumed, String... courses) {
        return new Certificate(
                CertificateId.parse(id),
                "Certificate " + id,
                Arrays.stream(courses).map(CourseCode::parse).toList(),
                null,
                assumed);
    }

    public Definitions named(String name, Instant from) {
        names.add(new ProgrammeName(name, from));
        return this;
    }

    public Definitions pathway(String specialization, String... courses) {
        pathways.add(new Pathway(
                SpecializationId.parse(specialization),
                Arrays.stream(courses).map(CourseCode::parse).toList()));
        return this;
    }

    /** A pathway that nobody has stated. */
    public Definitions assumedPathway(String specialization, String... courses) {
        pathways.add(new Pathway(
                SpecializationId.parse(specialization),
                Arrays.stream(courses).map(CourseCode::parse).toList(),
                true));
        return this;
    }

    public Definitions focusArea(String name, String... specializations) {
        focusAreas.add(new FocusArea(
                name,
                Arrays.stream(specializations).map(SpecializationId::parse).toList()));
        return this;
    }

    public Definitions powerElectronics() {
        return pathway("power-electronics", "ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");
    }

    public Definitions certificates(Certificate... given) {
        certificates = List.of(given);
        return this;
    }

    public Definitions admission(AdmissionCriterion criterion) {
        admission = criterion;
        return this;
    }

    public Definitions sister(String code) {
        sisters.add(ProgrammeCode.parse(code));
        return this;
    }

    public ProgrammeDefined build() {
        return new ProgrammeDefined(
                programme,
                version,
                effectiveFrom,
                names.isEmpty() ? List.of(new ProgrammeName(programme + " degree", Instant.EPOCH)) : names,
                CreditHours.parse("30.0"),
                GradePoints.parse("3.0"),
                Grade.C,
                8,
                pathways,
                certificates,
                admission,
                sisters,
                null,
                List.of(),
                null,
                focusAreas.isEmpty() ? null : focusAreas);
    }
}
