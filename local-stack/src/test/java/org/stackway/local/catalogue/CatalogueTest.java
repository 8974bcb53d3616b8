package org.stackway.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.stackway.local.Service;

/** The catalogue's own sense: what refers to something refers to what is there. */
class CatalogueTest {
    private final JsonNode content = Catalogue.read().content();

    private Set<String> codes(String list) {
        Set<String> codes = new HashSet<>();
        content.path(list).forEach(entry -> codes.add(entry.path("code").asText()));
        return codes;
    }

    @Test
    void entersFiveProgrammesThreeRatesAndTheCodedCourses() {
        assertThat(Catalogue.read().entries().stream().filter(entry -> entry.service() == Service.ADMISSION))
                .hasSize(5);
        assertThat(Catalogue.read().entries().stream().filter(entry -> entry.service() == Service.BILLING))
                .hasSize(3);
        assertThat(Catalogue.read().entries().stream().filter(entry -> entry.service() == Service.SESSION))
                .hasSize(97);
    }

    @Test
    void everyPathwayAndCrossListNamesKnownCourses() {
        Set<String> courses = codes("courses");
        content.path("programmes").forEach(programme -> {
            JsonNode definition = programme.path("definition");
            definition.path("pathways").forEach(pathway -> {
                assertThat(pathway.path("courses")).isNotEmpty();
                pathway.path("courses").forEach(code -> assertThat(courses).contains(code.asText()));
            });
            definition.path("crossListGroups").forEach(group -> group.path("courses")
                    .forEach(code -> assertThat(courses).contains(code.asText())));
        });
    }

    @Test
    void everyFocusAreaHoldsKnownSpecializationsAndNoneStandsInTwo() {
        Set<String> specializations = new HashSet<>();
        content.path("courses")
                .forEach(course -> specializations.add(
                        course.path("entry").path("specialization").asText()));
        content.path("programmes").forEach(programme -> {
            List<String> placed = new ArrayList<>();
            programme.path("definition").path("focusAreas").forEach(area -> area.path("specializations")
                    .forEach(id -> placed.add(id.asText())));
            assertThat(placed).doesNotHaveDuplicates().isSubsetOf(specializations);
        });
    }

    @Test
    void everyCourseIsOwnedByAKnownProgrammeAndItsHoursAreDecimalStringsOrAbsent() {
        Set<String> programmes = codes("programmes");
        content.path("courses").forEach(course -> {
            JsonNode entry = course.path("entry");
            assertThat(programmes).contains(entry.path("owningProgramme").asText());
            assertThat(entry.has("creditHours"))
                    .isEqualTo(entry.path("creditHours").isTextual());
        });
    }

    @Test
    void everyFactNamesAKnownSource() {
        Set<String> sources = new HashSet<>();
        content.path("sources").fieldNames().forEachRemaining(sources::add);
        for (String list : new String[] {"programmes", "tuitionRates", "courses"}) {
            content.path(list).forEach(entry -> {
                assertThat(entry.path("sources")).isNotEmpty();
                entry.path("sources").forEach(source -> assertThat(sources).contains(source.asText()));
            });
        }
    }

    @Test
    void thePowerElectronicsPathwayHasFourCreditHours() {
        BigDecimal hours = StreamSupport.stream(content.path("courses").spliterator(), false)
                .map(course -> course.path("entry"))
                .filter(entry -> entry.path("specialization").asText().equals("power-electronics"))
                .map(entry -> new BigDecimal(entry.path("creditHours").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(hours).isEqualByComparingTo("4.0");
    }
}
