package org.stackway.session.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;
import org.stackway.events.json.EventJson;
import org.stackway.events.session.SessionEvent.Milestone;

/** The milestones of {@link SessionView}, as they stand in events. */
@Converter
public class MilestonesColumn implements AttributeConverter<List<Milestone>, String> {

    private static final TypeReference<List<Milestone>> MILESTONES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Milestone> milestones) {
        try {
            return EventJson.mapper().writeValueAsString(milestones);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<Milestone> convertToEntityAttribute(String json) {
        try {
            return EventJson.mapper().readValue(json, MILESTONES);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
