package org.stackway.session;

import jakarta.persistence.AttributeConverter;
import java.nio.charset.StandardCharsets;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventTypes;
import org.stackway.events.json.EventJson;

/** Keeps the last event of a stream in a column of its read model, in the event's one canonical JSON. */
public abstract class EventColumn<E extends DomainEvent> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected EventColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    @Override
    public E convertToEntityAttribute(String json) {
        return type.cast(EventJson.read(EventTypes.nameOf(type), json.getBytes(StandardCharsets.UTF_8)));
    }
}
