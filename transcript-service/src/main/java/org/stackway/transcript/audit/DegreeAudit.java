package org.stackway.transcript.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.audit.CourseReview.LeftOut;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.ProgrammeStanding;
import org.stackway.transcript.record.AcademicRecord;

/**
 * Whether a learner has earned a degree by one version of its rules: every requirement with what was found, which courses are
 * put to it, and why the others are not.
 *
 * @param policyVersion the version of the programme's rules
 * @param at business instant for which it is reckoned: the age of courses depends on it
 * @param earned all requirements are met
 * @param applied the courses that are put to the degree; of a degree not earned, the most that could be
 * @param appliedCredits their sum
 * @param sisterCredits of those, the sum of sisters' courses
 * @param pool what an allocation to several degrees at once chooses from; absent while the degree's credits are not known
 */
public record DegreeAudit(
        ProgrammeCode programme,
        int policyVersion,
        Instant at,
        boolean earned,
        List<Requirement> requirements,
        List<EarnedCourse> applied,
        BigDecimal appliedCredits,
        BigDecimal sisterCredits,
        List<LeftOut> leftOut,
        @Nullable Pool pool) {

    public DegreeAudit {
        requirements = List.copyOf(requirements);
        applied = List.copyOf(applied);
        leftOut = List.copyOf(leftOut);
    }

    /** The degree's demand and the courses it may use. */
    record Pool(DegreeDemand demand, List<EarnedCourse> usable, List<CrossListGroup> groups) {
        Pool {
            usable = List.copyOf(usable);
            groups = List.copyOf(groups);
        }
    }

    /**
     * One requirement.
     *
     * @param rule its id
     * @param observed what was found
     * @param required what is asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requirement(
            String rule,
            boolean met,
            String message,
            @Nullable String observed,
            @Nullable String required) {}

    /**
     * What an audit is a function of.
     *
     * @param enrolments of the learner, by id
     * @param versions of the programme's rules
     * @param at business instant
     */
    public record Facts(
            AcademicRecord record,
            Map<EnrollmentId, EnrollmentFact> enrolments,
            ProgrammeStanding standing,
            List<ProgrammeDefined> versions,
            Policy standards,
            Instant at) {

        public Facts {
            enrolments = Map.copyOf(enrolments);
            versions = List.copyOf(versions);
        }
    }

    /**
     * The audit by the newest version of the rules that the learner may go by and that they satisfy; if there is none, by the
     * newest. Empty if the programme has no rules yet.
     */
    @Rule({"3.10", "P-45"})
    public static Optional<DegreeAudit> of(ProgrammeCode programme, Facts facts) {
        List<DegreeAudit> audits = CatalogueYears.of(programme, facts).stream()
                .map(rules -> new Auditor(programme, rules, facts).audit())
                .toList();
        return audits.stream().filter(DegreeAudit::earned).findFirst().or(() -> audits.stream()
                .findFirst());
    }

    /** One audit in the making. */
    private static final class Auditor {

        private final ProgrammeCode programme;
        private final ProgrammeDefined rules;
        private final Facts facts;
        private final Standards standards;
        private final CourseContents same;
        private final List<Requirement> requirements = new ArrayList<>();

        Auditor(ProgrammeCode programme, ProgrammeDefined rules, Facts facts) {
            this.programme = programme;
            this.rules = rules;
            this.facts = facts;
            this.standards = Standards.of(facts.standards(), rules);
            this.same = new CourseContents(rules.crossListGroups());
        }

        DegreeAudit audit() {
            CourseReview review = CourseReview.of(
                    facts.record(), facts.enrolments(), standards, same, spentOnOtherDegrees(), facts.at());
            admission();
            average();
            List<EarnedCourse> applied = rules.requiredCredits() == null
                    ? unknownCredits(review)
                    : courses(review, demand(rules.requiredCredits(), completePathways()));
            boolean earned = requirements.stream().allMatch(Requirement::met);
            return new DegreeAudit(
                    programme,
                    rules.version(),
                    facts.at(),
                    earned,
                    requirements,
                    applied,
                    sum(applied),
                    sum(applied.stream()
                            .filter(course -> !course.owner().equals(programme))
                            .toList()),
                    leftOut(review, applied),
                    rules.requiredCredits() == null
                            ? null
                            : new Pool(
                                    demand(rules.requiredCredits(), completePathways()),
                                    review.usable(),
                                    rules.crossListGroups()));
        }

        @Rule({"AD-06", "AD-10"})
        private void admission() {
            ProgrammeStanding standing = facts.standing();
            require("AD-10", standing.declaredAt().isPresent(), "the degree is declared");
            require("AD-10", standing.discontinuedAt().isEmpty(), "the programme was not left");
            require("AD-06", standing.admittedAt().isPresent(), "the learner is admitted to the programme");
        }

        /** Over all graduate grades, exact: no division decides (rule 3.24). */
        @Rule({"TR-GPA", "3.9", "3.24"})
        private void average() {
            requirements.add(new Requirement(
                    "TR-GPA",
                    facts.record().averages(standards.minGpa()),
                    "the average over all graduate courses",
                    facts.record().gpa().map(gpa -> gpa.wire()).orElse("none"),
                    standards.minGpa().wire()));
        }

        private List<EarnedCourse> unknownCredits(CourseReview review) {
            requirements.add(
                    new Requirement("TR-03", false, "how many credits the degree asks for is not known", null, null));
            return review.usable().stream()
                    .filter(course ->
                            demand(new CreditHours(BigDecimal.ONE), List.of()).takes(course))
                    .sorted(EarnedCourse.BY_AGE)
                    .toList();
        }

        /** Chooses courses, or says what every choice lacks. */
        private List<EarnedCourse> courses(CourseReview review, DegreeDemand demand) {
            Optional<List<EarnedCourse>> whole =
                    allocation(demand, review).whole().map(List::getFirst);
            List<EarnedCourse> applied =
                    whole.orElseGet(() -> allocation(demand, review).most());
            pathway(review, demand);
            credits(applied, demand);
            breadth(applied, demand);
            if (whole.isEmpty() && requirements.stream().allMatch(Requirement::met)) {
                require("TR-08", false, "credits, pathway and breadth fit into the cap of sisters' credits together");
            }
            return applied;
        }

        /** A complete pathway whose courses may all be used: by age, by what another degree used, by the cap. */
        @Rule({"AD-03", "AD-07"})
        private void pathway(CourseReview review, DegreeDemand demand) {
            CreditHours least = review.usable().stream()
                    .map(EarnedCourse::creditHours)
                    .min(CreditHours::compareTo)
                    .orElse(demand.credits());
            DegreeDemand pathwayOnly =
                    new DegreeDemand(programme, least, demand.pathways(), demand.sisters(), demand.sisterCap(), null);
            require(
                    "AD-07",
                    allocation(pathwayOnly, review).whole().isPresent(),
                    demand.pathways().isEmpty()
                            ? "a pathway is complete"
                            : "the courses of a complete pathway may be used for this degree");
        }

        @Rule({"TR-03", "TR-16"})
        private void credits(List<EarnedCourse> applied, DegreeDemand demand) {
            BigDecimal found = sum(applied);
            requirements.add(new Requirement(
                    "TR-03",
                    found.compareTo(demand.credits().value()) >= 0,
                    "credit hours that can be applied",
                    shown(found),
                    demand.credits().wire()));
        }

        @Rule("P-44")
        private void breadth(List<EarnedCourse> applied, DegreeDemand demand) {
            DegreeDemand.Breadth breadth = demand.breadth();
            if (breadth != null) {
                BigDecimal found = sum(applied.stream().filter(breadth::has).toList());
                requirements.add(new Requirement(
                        "P-44",
                        found.compareTo(breadth.credits().value()) >= 0,
                        "credit hours of breadth courses with " + breadth.minGrade() + " or better",
                        shown(found),
                        breadth.credits().wire()));
            }
        }

        private List<LeftOut> leftOut(CourseReview review, List<EarnedCourse> applied) {
            List<LeftOut> leftOut = new ArrayList<>(review.refused());
            Set<CourseCode> used = new HashSet<>();
            applied.forEach(course -> used.add(same.of(course.courseCode())));
            for (EarnedCourse course : review.usable()) {
                if (applied.contains(course)) {
                    continue;
                }
                if (!course.owner().equals(programme)
                        && !rules.sisterProgrammes().contains(course.owner())) {
                    leftOut.add(CourseReview.leftOut(course, "TR-08", course.owner() + " is no sister programme"));
                } else if (used.contains(same.of(course.courseCode()))) {
                    leftOut.add(CourseReview.leftOut(course, "P-31", "its content is counted already"));
                } else if (!course.owner().equals(programme)) {
                    leftOut.add(CourseReview.leftOut(
                            course, "TR-08", "beyond what sister programmes may add, or not needed"));
                } else {
                    leftOut.add(CourseReview.leftOut(course, "TR-03", "not needed"));
                }
            }
            return leftOut;
        }

        private CreditAllocation allocation(DegreeDemand demand, CourseReview review) {
            return new CreditAllocation(List.of(demand), List.of(review.usable()), same);
        }

        private DegreeDemand demand(CreditHours credits, List<Set<CourseCode>> pathways) {
            return new DegreeDemand(
                    programme,
                    credits,
                    pathways,
                    rules.sisterCap() == null ? Set.of() : Set.copyOf(rules.sisterProgrammes()),
                    rules.sisterCap(),
                    rules.breadth() == null
                            ? null
                            : new DegreeDemand.Breadth(
                                    Set.copyOf(rules.breadth().courses()),
                                    rules.breadth().requiredCredits(),
                                    rules.breadth().minGrade()));
        }

        private List<Set<CourseCode>> completePathways() {
            Set<SpecializationId> complete = facts.standing().pathways();
            return rules.pathways().stream()
                    .filter(pathway -> complete.contains(pathway.specialization()))
                    .map(Pathway::courses)
                    .map(Set::copyOf)
                    .toList();
        }

        private Set<CourseCode> spentOnOtherDegrees() {
            Set<CourseCode> spent = new HashSet<>();
            facts.record().allocations().forEach((credential, courses) -> {
                if (credential instanceof ProgrammeCode degree && !degree.equals(programme)) {
                    courses.stream().map(AllocatedCourse::courseCode).forEach(spent::add);
                }
            });
            return spent;
        }

        private void require(String rule, boolean met, String message) {
            requirements.add(new Requirement(rule, met, message, null, null));
        }
    }

    static BigDecimal sum(Collection<EarnedCourse> courses) {
        return courses.stream().map(course -> course.creditHours().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String shown(BigDecimal credits) {
        BigDecimal stripped = credits.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }
}
