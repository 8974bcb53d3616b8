package org.stackway.kit.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.json.Upcaster;

/**
 * Two types that exist in the kit's own tests only, each in its third version: one that the sample service publishes, one
 * that it consumes. Everything else in how they are read is production code.
 */
@Singleton
public class OlderVersions {

    public static final String ROOM_V1 = "org.stackway.session.RoomOpened.v1";
    public static final String ROOM_V3 = "org.stackway.session.RoomOpened.v3";
    public static final String SEATS_V1 = "org.stackway.enrollment.SeatsTaken.v1";
    public static final String SEATS_V2 = "org.stackway.enrollment.SeatsTaken.v2";
    public static final String SEATS_V3 = "org.stackway.enrollment.SeatsTaken.v3";

    /** Own: v1 was {@code {"room"}}, v2 gained {@code seats}, v3 calls the room by its {@code name}. */
    public record RoomOpened(String name, int seats) implements DomainEvent {}

    /** Of another service: v1 was {@code {"room","seat"}}, v2 a list of seats, v3 says who took them. */
    public record SeatsTaken(String room, List<Integer> seats, String by) implements DomainEvent {}

    public static final EventLanguage LANGUAGE = new EventLanguage(
            Stream.concat(
                            EventTypes.all().stream(),
                            Stream.of(
                                    new EventType(ROOM_V3, RoomOpened.class, PublishingService.SESSION, "room"),
                                    new EventType(SEATS_V3, SeatsTaken.class, PublishingService.ENROLLMENT, "seats")))
                    .toList(),
            List.of(
                    new Upcaster(ROOM_V1, json -> json.put("seats", 12)),
                    new Upcaster("org.stackway.session.RoomOpened.v2", json -> json.set("name", json.remove("room"))),
                    new Upcaster(SEATS_V1, OlderVersions::listed),
                    new Upcaster(SEATS_V2, json -> json.put("by", "nobody"))));

    private static ObjectNode listed(ObjectNode json) {
        json.putArray("seats").add(json.remove("seat"));
        return json;
    }

    @Produces
    @Singleton
    EventLanguage language() {
        return LANGUAGE;
    }
}
