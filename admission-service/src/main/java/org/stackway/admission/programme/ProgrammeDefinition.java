package org.stackway.admission.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** The request body that enters a version of a programme's rules. A list that is left out is empty. */
public record ProgrammeDefinition(
        @NotNull Instant effectiveFrom,
        @NotEmpty List<ProgrammeName> names,
        @Nullable CreditHours requiredCredits,
        @Nullable GradePoints minGpa,
        @Nullable Grade minGrade,
        @Nullable @Min(1) @Max(50) Integer yearsLimit,
        @Nullable List<Pathway> pathways,
        @Nullable List<Certificate> certificates,
        @NotNull AdmissionCriterion admission,
        @Nullable List<ProgrammeCode> sisterProgrammes,
        @Nullable CreditHours sisterCap,
        @Nullable List<CrossListGroup> crossListGroups,
        @Nullable Breadth breadth,
        @Nullable List<FocusArea> focusAreas) {

    ProgrammeDefined of(ProgrammeCode programme, int version) {
        return new ProgrammeDefined(
                programme,
                version,
                effectiveFrom,
                names,
                requiredCredits,
                minGpa,
                minGrade,
                yearsLimit,
                Objects.requireNonNullElse(pathways, List.of()),
                Objects.requireNonNullElse(certificates, List.of()),
                admission,
                Objects.requireNonNullElse(sisterProgrammes, List.of()),
                sisterCap,
                Objects.requireNonNullElse(crossListGroups, List.of()),
                breadth,
                focusAreas);
    }
}
