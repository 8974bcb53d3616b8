package org.stackway.events.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;

/**
 * What happens to a degree programme; stream {@code programme/<programme>}.
 */
public sealed interface ProgrammeEvent extends AdmissionServiceEvent {

    /** A name and the instant from which it is the programme's (TR-02). */
    record ProgrammeName(String name, Instant from) {}

    /** Specializations about one subject: the level between a programme and its specializations (AD-09). */
    record FocusArea(String name, List<SpecializationId> specializations) {
        public FocusArea {
            specializations = List.copyOf(specializations);
        }
    }

    /**
     * A specialization that opens the programme when all its courses are done well enough (AD-03, AD-08). {@code assumed}
     * is true if nobody has stated it; absent for a fact.
     */
    record Pathway(
            SpecializationId specialization,
            List<CourseCode> courses,
            @Nullable Boolean assumed) {
        public Pathway {
            courses = List.copyOf(courses);
        }

        /** A pathway that is stated. */
        public Pathway(SpecializationId specialization, List<CourseCode> courses) {
            this(specialization, courses, null);
        }
    }

    /**
     * A graduate certificate of the programme (AD-14); without courses its requirements are not known and nobody is
     * awarded it. {@code assumed} is true if nobody has stated it; absent for a fact.
     */
    record Certificate(
            CertificateId certificate,
            String name,
            List<CourseCode> courses,
            @Nullable CreditHours requiredCredits,
            @Nullable Boolean assumed) {
        public Certificate {
            courses = List.copyOf(courses);
        }

        /** A certificate that is stated. */
        public Certificate(
                CertificateId certificate,
                String name,
                List<CourseCode> courses,
                @Nullable CreditHours requiredCredits) {
            this(certificate, name, courses, requiredCredits, null);
        }
    }

    /** Courses with the same content under different codes (P-31, TR-11). */
    record CrossListGroup(String content, List<CourseCode> courses) {
        public CrossListGroup {
            courses = List.copyOf(courses);
        }
    }

    /**
     * A part of a degree's credits that comes of certain courses, each with a grade of its own (P-44): what is done worse
     * counts as an elective at most.
     */
    record Breadth(List<CourseCode> courses, CreditHours requiredCredits, Grade minGrade) {
        public Breadth {
            courses = List.copyOf(courses);
        }
    }

    /**
     * A version of a programme's rules, in force from {@code effectiveFrom}. What is not known is absent, never
     * zero; nothing that needs it is decided by machine. {@code focusAreas} order the specializations for readers; they
     * decide nothing.
     */
    record ProgrammeDefined(
            ProgrammeCode programme,
            int version,
            Instant effectiveFrom,
            List<ProgrammeName> names,
            @Nullable CreditHours requiredCredits,
            @Nullable GradePoints minGpa,
            @Nullable Grade minGrade,
            @Nullable Integer yearsLimit,
            List<Pathway> pathways,
            List<Certificate> certificates,
            AdmissionCriterion admission,
            List<ProgrammeCode> sisterProgrammes,
            @Nullable CreditHours sisterCap,
            List<CrossListGroup> crossListGroups,
            @Nullable Breadth breadth,
            @Nullable List<FocusArea> focusAreas)
            implements ProgrammeEvent {
        public ProgrammeDefined {
            names = List.copyOf(names);
            pathways = List.copyOf(pathways);
            certificates = List.copyOf(certificates);
            sisterProgrammes = List.copyOf(sisterProgrammes);
            crossListGroups = List.copyOf(crossListGroups);
            focusAreas = focusAreas == null ? null : List.copyOf(focusAreas);
        }

        /** Rules whose programme has no focus areas. */
        public ProgrammeDefined(
                ProgrammeCode programme,
                int version,
                Instant effectiveFrom,
                List<ProgrammeName> names,
                @Nullable CreditHours requiredCredits,
                @Nullable GradePoints minGpa,
                @Nullable Grade minGrade,
                @Nullable Integer yearsLimit,
                List<Pathway> pathways,
                List<Certificate> certificates,
                AdmissionCriterion admission,
                List<ProgrammeCode> sisterProgrammes,
                @Nullable CreditHours sisterCap,
                List<CrossListGroup> crossListGroups,
                @Nullable Breadth breadth) {
            this(
                    programme,
                    version,
                    effectiveFrom,
                    names,
                    requiredCredits,
                    minGpa,
                    minGrade,
                    yearsLimit,
                    pathways,
                    certificates,
                    admission,
                    sisterProgrammes,
                    sisterCap,
                    crossListGroups,
                    breadth,
                    null);
        }
    }
}
