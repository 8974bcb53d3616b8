package org.stackway.enrollment.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stackway.kit.testing.ServiceStack;

/** What the service's store holds, read past the service. */
public final class StoredEvents {

    private StoredEvents() {}

    /** The short names of a stream's events, in order. */
    public static List<String> of(String stream) {
        return rows("SELECT split_part(type, '.', 4) FROM es.event WHERE stream_id = ? ORDER BY version", stream);
    }

    /** The first column of a query with one parameter. */
    public static List<String> rows(String sql, String parameter) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
