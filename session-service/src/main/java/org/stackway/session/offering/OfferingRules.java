package org.stackway.session.offering;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.session.offering.OfferingCommand.OfferCourse;

/** What an offering must be. */
final class OfferingRules {

    static final int MOST_ITEMS = 50;

    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final Pattern ITEM_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,64}");

    private OfferingRules() {}

    /** What every rule finds about the offering itself. */
    static List<Finding> findings(OfferCourse command) {
        int items = command.assessments().size();
        return Stream.of(
                        Finding.each("SE-15", command.facilitators().size(), facilitators(command)),
                        lists(command),
                        Finding.each("SE-ASSESSMENT-NAME", items, eachItem(command, OfferingRules::named)),
                        Finding.each("SE-ASSESSMENT-DURATION", items, eachItem(command, OfferingRules::lasts)),
                        Finding.each("SE-ASSESSMENT-WEIGHT", items, eachItem(command, OfferingRules::weighs)),
                        Finding.each("SE-ASSESSMENT-ONCE", items, itemsOnce(command)),
                        List.of(weightsTogether(command)))
                .flatMap(List::stream)
                .toList();
    }

    /** A course whose credit hours nobody stated is listed, not offered: tuition could not be assessed. */
    @Rule("SE-COURSE-HOURS")
    static Finding hoursKnown(OfferingId offering, CourseCatalogued course) {
        boolean known = course.creditHours() != null;
        Finding found = Finding.of(
                "SE-COURSE-HOURS",
                course.courseCode().shown() + " cannot be offered in " + offering.session()
                        + " before the registrar sets its credit hours",
                known ? "stated" : "not stated",
                Requirement.is("stated"));
        return known ? found : found.turnsWith("CourseCatalogued");
    }

    @Rule("SE-15")
    private static List<Violation> facilitators(OfferCourse command) {
        List<String> facilitators = command.facilitators();
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, facilitators.size())
                .filter(i -> !SUBJECT.matcher(facilitators.get(i)).matches() || !seen.add(facilitators.get(i)))
                .mapToObj(i -> Violation.of("SE-15", "a facilitator is the subject of a member of staff, named once")
                        .at("/facilitators/" + i))
                .toList();
    }

    @Rule("SE-ASSESSMENT-COUNT")
    private static List<Finding> lists(OfferCourse command) {
        return List.of(
                Finding.of(
                                "SE-ASSESSMENT-COUNT",
                                "there are too many facilitators",
                                command.facilitators().size(),
                                Requirement.between(0, MOST_ITEMS))
                        .at("/facilitators"),
                Finding.of(
                                "SE-ASSESSMENT-COUNT",
                                "the list has another length",
                                command.assessments().size(),
                                Requirement.between(1, MOST_ITEMS))
                        .at("/assessments"));
    }

    private static List<Violation> eachItem(
            OfferCourse command, BiFunction<Assessment, String, Stream<Violation>> rule) {
        return IntStream.range(0, command.assessments().size())
                .boxed()
                .flatMap(i -> rule.apply(command.assessments().get(i), "/assessments/" + i))
                .toList();
    }

    @Rule("SE-ASSESSMENT-NAME")
    private static Stream<Violation> named(Assessment item, String pointer) {
        Stream<Violation> id = ITEM_ID.matcher(item.itemId()).matches()
                ? Stream.of()
                : Stream.of(Violation.of("SE-ASSESSMENT-NAME", "an item has an id like final-exam")
                        .at(pointer + "/itemId"));
        Stream<Violation> kind = KIND.matcher(item.kind()).matches()
                ? Stream.of()
                : Stream.of(Violation.of("SE-ASSESSMENT-NAME", "an item has a kind like FINAL_EXAM")
                        .at(pointer + "/kind"));
        return Stream.concat(id, kind);
    }

    @Rule("SE-ASSESSMENT-DURATION")
    private static Stream<Violation> lasts(Assessment item, String pointer) {
        int minutes = Objects.requireNonNullElse(item.durationMinutes(), 1);
        return minutes >= 1 && minutes <= 24 * 60
                ? Stream.of()
                : Stream.of(Violation.of("SE-ASSESSMENT-DURATION", "an item lasts at most a day", minutes, "1 to 1440")
                        .at(pointer + "/durationMinutes"));
    }

    @Rule("SE-ASSESSMENT-WEIGHT")
    private static Stream<Violation> weighs(Assessment item, String pointer) {
        BigDecimal weight = weight(item);
        return weight.signum() >= 0 && weight.compareTo(WHOLE) <= 0 && weight.scale() <= 2
                ? Stream.of()
                : Stream.of(Violation.of("SE-ASSESSMENT-WEIGHT", "a weight is a percentage", weight, "0 to 100.00")
                        .at(pointer + "/weightPercent"));
    }

    @Rule("SE-ASSESSMENT-ONCE")
    private static List<Violation> itemsOnce(OfferCourse command) {
        Set<String> seen = new HashSet<>();
        return eachItem(
                command,
                (item, pointer) -> seen.add(item.itemId())
                        ? Stream.of()
                        : Stream.of(Violation.of("SE-ASSESSMENT-ONCE", "item " + item.itemId() + " is named once")
                                .at(pointer + "/itemId")));
    }

    /** Weights are optional one by one; those given never exceed the whole, and all of them together make it. */
    @Rule("SE-ASSESSMENT-WEIGHT")
    private static Finding weightsTogether(OfferCourse command) {
        List<Assessment> items = command.assessments();
        BigDecimal sum = items.stream().map(OfferingRules::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = !items.isEmpty() && items.stream().allMatch(item -> item.weightPercent() != null);
        return Finding.of(
                        "SE-ASSESSMENT-WEIGHT",
                        "the weights make 100 together",
                        sum,
                        all ? Requirement.between(WHOLE, WHOLE) : Requirement.atMost(WHOLE))
                .at("/assessments");
    }

    private static BigDecimal weight(Assessment item) {
        return Objects.requireNonNullElse(item.weightPercent(), BigDecimal.ZERO);
    }
}
