package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stackway.local.catalogue.Catalogue;

/**
 * The courses a whole degree can be made of. The catalogue states the hours of too few: for the others the demo assumes some,
 * by the number of courses in the specialization, and says so. What is stated is taken as it is.
 *
 * @param own the programme's specializations, with stated or assumed hours
 * @param pathways those of them that lead into the programme, stated or assumed
 * @param sisters specializations of sister programmes whose hours and tuition are stated
 * @param assumed catalogue entries with assumed hours, by course code
 */
record Curriculum(
        List<Specialization> own, List<String> pathways, List<Specialization> sisters, Map<String, JsonNode> assumed) {

    static final String PATHWAY = Course.PATHWAY;
    /** A pathway that nobody has stated. */
    static final String SECOND_PATHWAY = "control-systems";
    /** A certificate that nobody has stated: both pathways together. */
    static final String CERTIFICATE = "power-and-control-graduate-certificate";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, String> HOURS = Map.of(3, "1.0", 4, "0.8", 5, "0.6");
    private static final Set<String> SISTERS_WITH_TUITION = Set.of("ME-EM", "MS-CS");

    Curriculum {
        own = List.copyOf(own);
        pathways = List.copyOf(pathways);
        sisters = List.copyOf(sisters);
        assumed = Map.copyOf(assumed);
    }

    /** A specialization and its courses. */
    record Specialization(String id, List<Course> courses) {
        Specialization {
            courses = List.copyOf(courses);
        }

        BigDecimal creditHours() {
            return courses.stream().map(Course::creditHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static Curriculum of(Catalogue catalogue) {
        Map<String, List<JsonNode>> bySpecialization = new LinkedHashMap<>();
        for (JsonNode course : catalogue.courses()) {
            bySpecialization
                    .computeIfAbsent(
                            course.path("entry").path("owningProgramme").asText() + " "
                                    + course.path("entry")
                                            .path("specialization")
                                            .asText(),
                            any -> new ArrayList<>())
                    .add(course);
        }
        List<Specialization> own = new ArrayList<>();
        List<Specialization> sisters = new ArrayList<>();
        Map<String, JsonNode> assumed = new LinkedHashMap<>();
        bySpecialization.values().forEach(courses -> {
            String id = courses.getFirst().path("entry").path("specialization").asText();
            String owner =
                    courses.getFirst().path("entry").path("owningProgramme").asText();
            boolean stated = courses.stream().allMatch(Curriculum::hoursStated);
            if (owner.equals(Course.PROGRAMME)) {
                if (!stated) {
                    courses.forEach(course ->
                            assumed.put(course.path("code").asText(), assumed(course.path("entry"), courses.size())));
                }
                own.add(new Specialization(
                        id,
                        courses.stream()
                                .map(course -> new Course(course.path("code").asText(), hours(course, courses.size())))
                                .toList()));
            } else if (stated && SISTERS_WITH_TUITION.contains(owner)) {
                sisters.add(new Specialization(
                        id,
                        courses.stream()
                                .map(course -> new Course(course.path("code").asText(), hours(course, 0), rate(owner)))
                                .toList()));
            }
        });
        List<String> pathways = new ArrayList<>(catalogue.pathways(Course.PROGRAMME));
        pathways.add(SECOND_PATHWAY);
        return new Curriculum(own, pathways, sisters, assumed);
    }

    private static long rate(String owner) {
        return owner.equals("MS-CS") ? Course.MS_CS_RATE_CENTS : Course.RATE_CENTS;
    }

    private static boolean hoursStated(JsonNode course) {
        return course.path("entry").hasNonNull("creditHours");
    }

    private static BigDecimal hours(JsonNode course, int inSpecialization) {
        return new BigDecimal(
                hoursStated(course)
                        ? course.path("entry").path("creditHours").asText()
                        : HOURS.getOrDefault(inSpecialization, "1.0"));
    }

    private static JsonNode assumed(JsonNode entry, int inSpecialization) {
        ObjectNode copy = JSON.createObjectNode();
        entry.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        copy.put("creditHours", HOURS.getOrDefault(inSpecialization, "1.0"));
        copy.put("assumed", true);
        return copy;
    }

    Specialization specialization(String id) {
        return own.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no specialization " + id));
    }

    /** Every course that the demo offers. */
    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        own.forEach(one -> courses.addAll(one.courses()));
        sisters.forEach(one -> courses.addAll(one.courses()));
        return courses;
    }

    boolean isSisters(Course course) {
        return sisters.stream().anyMatch(one -> one.courses().contains(course));
    }

    /**
     * The next version of the programme's rules: as it is, with the assumed pathway and certificate added and marked.
     *
     * @param current the version in force, as the service shows it
     */
    ObjectNode withAssumptions(JsonNode current, String effectiveFrom) {
        ObjectNode rules = JSON.createObjectNode();
        current.properties().forEach(member -> {
            if (!Set.of("programme", "version", "name").contains(member.getKey())) {
                rules.set(member.getKey(), member.getValue());
            }
        });
        rules.put("effectiveFrom", effectiveFrom);
        rules.withArray("/pathways")
                .addObject()
                .put("specialization", SECOND_PATHWAY)
                .put("assumed", true)
                .set("courses", codes(specialization(SECOND_PATHWAY).courses()));
        rules.withArray("/certificates")
                .addObject()
                .put("certificate", CERTIFICATE)
                .put("name", "Power and Control Graduate Certificate")
                .put("assumed", true)
                .set("courses", codes(certificate()));
        return rules;
    }

    List<Course> certificate() {
        List<Course> courses = new ArrayList<>(specialization(PATHWAY).courses());
        courses.addAll(specialization(SECOND_PATHWAY).courses());
        return courses;
    }

    private static JsonNode codes(List<Course> courses) {
        return JSON.valueToTree(courses.stream().map(Course::code).toList());
    }
}
