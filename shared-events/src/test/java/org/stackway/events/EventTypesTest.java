package org.stackway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.admission.AdmissionServiceEvent;
import org.stackway.events.billing.BillingServiceEvent;
import org.stackway.events.enrollment.EnrollmentServiceEvent;
import org.stackway.events.session.SessionServiceEvent;
import org.stackway.events.transcript.TranscriptServiceEvent;

class EventTypesTest {
    private record NeverPublished() implements DomainEvent {}

    private static final List<Class<?>> FAMILIES = List.of(
            SessionServiceEvent.class,
            EnrollmentServiceEvent.class,
            BillingServiceEvent.class,
            AdmissionServiceEvent.class,
            TranscriptServiceEvent.class);

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    @Test
    void theRegistryHoldsExactlyTheEventsOfAllSealedFamilies() {
        List<Class<?>> records =
                FAMILIES.stream().flatMap(EventTypesTest::leaves).toList();

        assertThat(EventTypes.all())
                .extracting(EventType::javaType)
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .map(leaf -> leaf.asSubclass(DomainEvent.class))
                        .collect(Collectors.toList()));
        assertThat(records).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachNameFollowsTheConventionAndLeadsBackToItsClass(EventType type) {
        assertThat(type.name())
                .matches("org\\.stackway\\.%s\\.%s\\.v[1-9]\\d*"
                        .formatted(type.service().shortName(), type.javaType().getSimpleName()));
        assertThat(type.javaType().getPackageName())
                .isEqualTo("org.stackway.events." + type.service().shortName());
        assertThat(EventTypes.byName(type.name())).contains(type.javaType());
        assertThat(EventTypes.nameOf(type.javaType())).isEqualTo(type.name());
        assertThat(EventTypes.service(type.javaType())).isEqualTo(type.service());
        assertThat(EventTypes.category(type.javaType())).isEqualTo(type.category());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCategoryIsTheSealedInterfaceTheEventIsNestedIn(EventType type) {
        Class<?> family = Objects.requireNonNull(type.javaType().getEnclosingClass());

        String expected = family.getSimpleName()
                .replaceAll("Event$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);

        assertThat(type.category()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatNamesALearnerOrAnEnrolmentIsAFactAboutIt(EventType type) {
        List<String> fields = fields(type);

        assertThat(LearnerFact.class.isAssignableFrom(type.javaType())).isEqualTo(fields.contains("learnerId"));
        assertThat(EnrollmentFact.class.isAssignableFrom(type.javaType())).isEqualTo(fields.contains("enrollmentId"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void noEventHasAFieldForPersonalData_D14(EventType type) {
        assertThat(fields(type))
                .doesNotContain(
                        "givenName",
                        "familyName",
                        "learnerName",
                        "email",
                        "address",
                        "phone",
                        "country",
                        "dateOfBirth",
                        "payer");
    }

    @Test
    void anUnknownNameIsAnAnswerAndAnUnpublishedClassIsABug() {
        assertThat(EventTypes.byName("org.stackway.session.NobodyKnows.v1")).isEmpty();
        assertThatThrownBy(() -> EventTypes.nameOf(NeverPublished.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NeverPublished");
    }

    @Test
    void everyServiceHasOneTopicOneSourceAndOneDeadLetterTopic() {
        for (PublishingService service : PublishingService.values()) {
            assertThat(PublishingService.ofSource(service.source())).contains(service);
            assertThat(PublishingService.ofTopic(service.topic())).contains(service);
        }
        assertThat(PublishingService.ENROLLMENT.source()).isEqualTo("/enrollment-service");
        assertThat(PublishingService.ENROLLMENT.topic()).isEqualTo("enrollment-events");
        assertThat(PublishingService.ENROLLMENT.deadLetterTopic()).isEqualTo("enrollment-service-dead-letters");
        assertThat(PublishingService.ofSource("/nobody")).isEmpty();
        assertThat(PublishingService.ofTopic("nothing")).isEmpty();
    }

    private static List<String> fields(EventType type) {
        return Arrays.stream(type.javaType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(EventTypesTest::leaves);
    }
}
