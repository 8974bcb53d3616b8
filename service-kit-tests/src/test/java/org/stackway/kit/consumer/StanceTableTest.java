package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.session.CourseEvent.CourseCatalogued;

class StanceTableTest {

    private static final List<EventType> BILLING = EventTypes.all().stream()
            .filter(type -> type.service() == PublishingService.BILLING)
            .toList();

    @Test
    void everyTypeOfAConsumedServiceHasAStance() {
        assertThat(StanceTable.checked(BILLING, all())).containsKey(TuitionRateSet.class);
    }

    @Test
    void aMissingStanceIsNamed() {
        List<Stance<?>> declared = new ArrayList<>(all());
        declared.removeIf(stance -> stance.type() == TuitionRateSet.class);

        assertThatThrownBy(() -> StanceTable.checked(BILLING, declared))
                .hasMessageContaining("no stance: org.stackway.billing.TuitionRateSet.v1");
    }

    @Test
    void twoStancesToOneTypeAreNamed() {
        List<Stance<?>> declared = new ArrayList<>(all());
        declared.add(new Stance.Ignore<>(TuitionRateSet.class, "again"));

        assertThatThrownBy(() -> StanceTable.checked(BILLING, declared))
                .hasMessageContaining("two stances: TuitionRateSet");
    }

    @Test
    void aStanceToWhatIsNotConsumedIsNamed() {
        List<Stance<?>> declared = new ArrayList<>(all());
        declared.add(new Stance.Ignore<>(CourseCatalogued.class, "never comes"));

        assertThatThrownBy(() -> StanceTable.checked(BILLING, declared))
                .hasMessageContaining("not consumed here: CourseCatalogued");
    }

    @Test
    void aStanceWithoutAReasonIsNamed() {
        List<Stance<?>> declared = new ArrayList<>(all());
        declared.removeIf(stance -> stance.type() == TuitionRateSet.class);
        declared.add(new Stance.Ignore<>(TuitionRateSet.class, " "));

        assertThatThrownBy(() -> StanceTable.checked(BILLING, declared))
                .hasMessageContaining("no reason: TuitionRateSet");
    }

    private static List<Stance<?>> all() {
        return Stance.ignoring(
                "for the table alone",
                BILLING.stream()
                        .<Class<? extends DomainEvent>>map(EventType::javaType)
                        .toList());
    }
}
