package org.stackway.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.Samples;
import org.stackway.events.json.EventLanguage.Current;
import org.stackway.events.json.UnreadableEventException.Reason;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;

/** Events whose type has older versions: a type of the tests' own, in its third. */
class EventLanguageTest {
    private static final String V1 = "org.stackway.session.RoomBooked.v1";
    private static final String V2 = "org.stackway.session.RoomBooked.v2";
    private static final String V3 = "org.stackway.session.RoomBooked.v3";

    /** v1 had one {@code seat} count; v2 a list of rooms; v3 says who booked. */
    record RoomBooked(
            List<Room> rooms, String bookedBy, @Nullable String note) implements DomainEvent {
        record Room(String name, int seats) {}
    }

    private static final EventType TYPE = new EventType(V3, RoomBooked.class, PublishingService.SESSION, "room");

    private static final Upcaster TO_V2 = new Upcaster(V1, json -> {
        ObjectNode room = json.objectNode();
        room.set("name", json.remove("room"));
        room.set("seats", json.remove("seats"));
        json.putArray("rooms").add(room);
        return json;
    });
    private static final Upcaster TO_V3 = new Upcaster(V2, json -> json.put("bookedBy", "registrar"));

    private final EventLanguage language = new EventLanguage(List.of(TYPE), List.of(TO_V3, TO_V2));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                V1 + " | {\"room\":\"A\",\"seats\":12}",
                V2 + " | {\"rooms\":[{\"name\":\"A\",\"seats\":12}]}",
                V3 + " | {\"rooms\":[{\"name\":\"A\",\"seats\":12}],\"bookedBy\":\"registrar\"}"
            })
    void everyVersionReadsAsTheCurrentOne(String name, String stored) {
        RoomBooked expected = new RoomBooked(List.of(new RoomBooked.Room("A", 12)), "registrar", null);

        assertThat(language.read(name, stored.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(language.typeOf(name)).contains(TYPE);
        assertThat(language.versionsOf(TYPE)).containsExactlyInAnyOrder(V1, V2, V3);
        assertThat(language.fields(name, stored.getBytes(UTF_8)).get("bookedBy").asText())
                .isEqualTo("registrar");
    }

    @Test
    void anOlderVersionGoesOutAsTheCurrentOneAndTheCurrentOneAsItIs() {
        byte[] odd = "{ \"bookedBy\":\"x\",\"rooms\":[] }".getBytes(UTF_8);

        Current older = language.current(V1, "{\"room\":\"A\",\"seats\":12}".getBytes(UTF_8));
        Current current = language.current(V3, odd);

        assertThat(older.name()).isEqualTo(V3);
        assertThat(new String(older.json(), UTF_8))
                .isEqualTo("{\"rooms\":[{\"name\":\"A\",\"seats\":12}],\"bookedBy\":\"registrar\"}");
        assertThat(current.name()).isEqualTo(V3);
        assertThat(current.json()).isSameAs(odd);
    }

    @Test
    void aNameOfALaterReleasePassesAndIsNotRead() {
        byte[] json = "{}".getBytes(UTF_8);
        String later = "org.stackway.session.RoomBooked.v4";

        assertThat(language.current(later, json).name()).isEqualTo(later);
        assertThat(language.current(later, json).json()).isSameAs(json);
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> language.read(later, json))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.UNKNOWN_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{\"seats\":12}", "{", "{\"room\":\"A\",\"seats\":\"many\"}", ""})
    void bytesThatAreNotTheirVersionAreMalformedWhateverTheStepsMakeOfThem(String bytes) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> language.read(V1, bytes.getBytes(UTF_8)))
                .withMessageContaining(V1)
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void whatIsKeptInAColumnIsReadInLaterVersionsToo() {
        String kept = "{\"type\":\"" + V1 + "\",\"data\":{\"room\":\"A\",\"seats\":12}}";

        DomainEvent read = language.kept(kept);

        assertThat(read).isEqualTo(language.kept(language.keep(read)));
        assertThat(language.keep(read)).startsWith("{\"type\":\"" + V3 + "\",\"data\":{");
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> language.kept("{}"));
    }

    @Test
    void aChainWithAGapIsRefused() {
        assertThatThrownBy(() -> new EventLanguage(List.of(TYPE), List.of(TO_V2)))
                .hasMessageContaining("no step leads on from " + V2);
        assertThatThrownBy(() -> new EventLanguage(List.of(TYPE), List.of(TO_V3)))
                .hasMessageContaining("no step leads on from " + V1);
    }

    @Test
    void aStepThatLeadsToNoCurrentTypeIsRefused() {
        Upcaster beyond = new Upcaster(V3, json -> json);
        assertThatThrownBy(() -> new EventLanguage(List.of(TYPE), List.of(TO_V2, TO_V3, beyond)))
                .hasMessageContaining(V3);
        assertThatThrownBy(() -> new EventLanguage(List.of(TYPE), List.of(TO_V2, TO_V3, TO_V2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Upcaster("org.stackway.session.RoomBooked", json -> json))
                .hasMessageContaining("version");
    }

    @Test
    void thePublishedLanguageKnowsEveryType() {
        assertThat(EventLanguage.published().types()).isEqualTo(EventTypes.all());
        EnrollmentOpened opened = Samples.of(EnrollmentOpened.class);
        assertThat(EventLanguage.published().kept(EventLanguage.published().keep(opened)))
                .isEqualTo(opened);
    }
}
