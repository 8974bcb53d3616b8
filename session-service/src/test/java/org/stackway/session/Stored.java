package org.stackway.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.stackway.kit.testing.ServiceStack;

/** What stands in the event store of the service under test. */
public final class Stored {

    private Stored() {}

    /** An event by its type's short name and its business time. */
    public record Event(String type, Instant happenedAt) {}

    /** The events of one stream in order. */
    public static List<Event> events(String stream) {
        String sql = "SELECT split_part(type, '.', 4), happened_at FROM es.event WHERE stream_id = ? ORDER BY version";
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            List<Event> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new Event(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            return events;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The one number that a query over the service's database answers. */
    public static long number(String sql) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The types of the events of one stream in order. */
    public static List<String> types(String stream) {
        return events(stream).stream().map(Event::type).toList();
    }
}
