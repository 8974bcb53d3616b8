package org.stackway.kit.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Uuid7;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** A learner and a hold of their own for each test, and what became of them in the sample service. */
final class Story {

    private static final Instant WHEN = Instant.parse("2026-08-10T15:31:07.226Z");

    final LearnerId learner = LearnerId.parse(id().toString());
    final HoldId hold = HoldId.parse(id().toString());
    final String learnerStream = "learner/" + learner;
    final String holdStream = "hold/" + hold;

    private static UUID id() {
        return Uuid7.at(Instant.now(), new java.security.SecureRandom());
    }

    TestRecord registered() {
        return TestRecords.of(learnerStream, 1, new LearnerRegistered(learner, WHEN));
    }

    TestRecord activated() {
        return TestRecords.of(learnerStream, 2, new EmailActivated(learner, WHEN));
    }

    TestRecord onboarded() {
        return TestRecords.of(learnerStream, 3, new OnboardingPassed(learner, WHEN));
    }

    TestRecord holdPlaced() {
        return TestRecords.of(
                holdStream, 1, new HoldPlaced(hold, learner, HoldKind.ADVISING, List.of(HoldBlock.REGISTRATION)));
    }

    TestRecord holdReleased() {
        return TestRecords.of(holdStream, 2, new HoldReleased(hold, learner));
    }

    List<TestRecord> all() {
        return List.of(registered(), activated(), onboarded(), holdPlaced(), holdReleased());
    }

    /** The versions of the stream that took effect, in the order they did. */
    static List<Long> effects(String stream) {
        return longs("SELECT version FROM rm.sample_effect WHERE stream_id = ? ORDER BY seq", stream);
    }

    /** The transactions in which these streams took effect. */
    static Set<Long> transactions(List<String> streams) {
        return Set.copyOf(longs(
                "SELECT DISTINCT xmin::text::bigint FROM rm.sample_effect WHERE stream_id = ANY (string_to_array(?, ' '))",
                String.join(" ", streams)));
    }

    static List<Long> parked(String stream) {
        return longs("SELECT version FROM es.parked WHERE stream_id = ? ORDER BY version", stream);
    }

    static List<Long> waiting(String stream) {
        return longs("SELECT version FROM es.waiting WHERE stream_id = ? ORDER BY version", stream);
    }

    static List<Long> cursor(String stream) {
        return longs("SELECT version FROM es.consumer_cursor WHERE stream_id = ?", stream);
    }

    static void breakHandling(String stream, long version) {
        execute("INSERT INTO rm.sample_defect VALUES (?, " + version + ")", stream);
    }

    static void mendHandling(String stream) {
        execute("DELETE FROM rm.sample_defect WHERE stream_id = ?", stream);
    }

    private static List<Long> longs(String sql, String parameter) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void execute(String sql, String parameter) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
