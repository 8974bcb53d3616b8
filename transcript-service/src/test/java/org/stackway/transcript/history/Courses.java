package org.stackway.transcript.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The courses of the histories: a pathway of four, others of the programme, sisters', some of one content. */
final class Courses {

    static final String OWN = "MS-ECE";
    /** A programme whose courses do not count for the degree. */
    static final String NO_SISTER = "MS-PH";

    static final List<String> PATHWAY = List.of("ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");
    /** The codes of one content; the first group crosses the programme's border. */
    static final List<List<String>> SAME = List.of(
            List.of("ECEA-6000", "CSCA-6000"), List.of("CSCA-5622", "DTSA-5509"), List.of("CSCA-5632", "DTSA-5510"));

    static final List<OneCourse> ALL = all();

    private static final Map<String, String> STANDS_FOR = SAME.stream()
            .flatMap(group -> group.stream().map(code -> Map.entry(code, group.getFirst())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Courses() {}

    /** A course, by which programme it is owned, and its credit hours. */
    record OneCourse(String code, String owner, BigDecimal hours) {
        boolean own() {
            return owner.equals(OWN);
        }

        /** The code that stands for the content. */
        String content() {
            return Courses.content(code);
        }
    }

    /** The code that stands for the content of a course: the first of its group, or its own. */
    static String content(String code) {
        return STANDS_FOR.getOrDefault(code, code);
    }

    private static List<OneCourse> all() {
        List<OneCourse> courses = new ArrayList<>();
        add(courses, OWN, PATHWAY.get(0), "0.8");
        add(courses, OWN, PATHWAY.get(1), "1.0");
        add(courses, OWN, PATHWAY.get(2), "1.2");
        add(courses, OWN, PATHWAY.get(3), "1.0");
        List<String> hours = List.of("1.0", "2.0", "0.8", "3.0", "1.2", "0.6", "2.0", "3.0");
        for (int i = 0; i < 16; i++) {
            add(courses, OWN, "ECEA-60%02d".formatted(i), hours.get(i % hours.size()));
        }
        add(courses, "MS-CS", "CSCA-6000", "3.0");
        add(courses, "MS-CS", "CSCA-5622", "2.2");
        add(courses, "MS-CS", "CSCA-5632", "2.8");
        add(courses, "MS-DS", "DTSA-5509", "2.2");
        add(courses, "MS-DS", "DTSA-5510", "1.6");
        add(courses, "ME-EM", "EMEA-5021", "3.0");
        add(courses, "ME-EM", "EMEA-5022", "3.0");
        add(courses, "ME-EM", "EMEA-5023", "3.2");
        add(courses, NO_SISTER, "PHYA-5000", "3.0");
        return List.copyOf(courses);
    }

    private static void add(List<OneCourse> courses, String owner, String code, String hours) {
        courses.add(new OneCourse(code, owner, new BigDecimal(hours)));
    }
}
