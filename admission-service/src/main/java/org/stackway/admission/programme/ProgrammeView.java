package org.stackway.admission.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.Breadth;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.FocusArea;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.ProgrammeCode;

/**
 * One version of a programme's rules as shown.
 *
 * @param name the programme's name at the instant that was asked for (TR-02)
 * @param focusAreas the level between the programme and its specializations (AD-09)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
        ProgrammeCode programme,
        int version,
        Instant effectiveFrom,
        @Nullable String name,
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
        List<FocusArea> focusAreas) {

    public static ProgrammeView of(ProgrammeDefined defined, Instant at) {
        return new ProgrammeView(
                defined.programme(),
                defined.version(),
                defined.effectiveFrom(),
                nameAt(defined, at).orElse(null),
                defined.names(),
                defined.requiredCredits(),
                defined.minGpa(),
                defined.minGrade(),
                defined.yearsLimit(),
                defined.pathways(),
                defined.certificates(),
                defined.admission(),
                defined.sisterProgrammes(),
                defined.sisterCap(),
                defined.crossListGroups(),
                defined.breadth(),
                Objects.requireNonNullElse(defined.focusAreas(), List.of()));
    }

    /** The name that holds at an instant: the latest that had begun. */
    public static Optional<String> nameAt(ProgrammeDefined defined, Instant at) {
        return defined.names().stream()
                .filter(name -> !name.from().isAfter(at))
                .max(Comparator.comparing(ProgrammeName::from))
                .map(ProgrammeName::name);
    }
}
