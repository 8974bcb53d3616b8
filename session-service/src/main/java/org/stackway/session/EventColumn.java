package org.stackway.session;

import jakarta.persistence.AttributeConverter;
import org.stackway.events.DomainEvent;
import org.stackway.events.json.EventLanguage;

/** Keeps the last event of a stream in a column of its read model, readable in any later version of its type. */
public abstract class EventColumn<E extends DomainEvent> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected EventColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E event) {
        return EventLanguage.published().keep(event);
    }

    @Override
    public E convertToEntityAttribute(String json) {
        return type.cast(EventLanguage.published().kept(json));
    }
}
