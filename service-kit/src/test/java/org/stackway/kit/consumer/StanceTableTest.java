package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.session.CourseEvent.CourseCatalogued;

class StanceTableTest {

    private static final Set<PublishingService> BILLING = Set.of(PublishingService.BILLING);

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

    private static List<Stance<?>> all() {
        return Stance.ignoring(
                "for the table alone",
                EventTypes.all().stream()
                        .filter(type -> BILLING.contains(type.service()))
                        .<Class<? extends DomainEvent>>map(EventType::javaType)
                        .toList());
    }
}
