package org.stackway.session.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.CsvTable;
import org.stackway.kit.http.Moment;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.sql.InTurn;
import org.stackway.session.session.SessionResource.MilestoneBody;
import org.stackway.session.session.SessionResource.SessionBody;

/**
 * Publishes a calendar of sessions at once. Each row is a publication of its own with a result of its own, in the order of the
 * rows; sending the same calendar again changes nothing.
 */
@Path("/api/v1/sessions/imports")
public class SessionImportResource {

    static final int MAX_ROWS = 100;

    private static final Set<String> NEEDED = Set.of("sessionId", "name");
    private static final Set<String> OWN = Set.of("sessionId", "name", "timezone", "classesStart");
    private static final Set<String> COLUMNS = Stream.concat(
                    OWN.stream(), Arrays.stream(MilestoneKind.values()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private final CommandLane lane;
    private final SessionAggregate sessions;
    private final Caller caller;
    private final ObjectMapper json;

    SessionImportResource(CommandLane lane, SessionAggregate sessions, Caller caller, ObjectMapper json) {
        this.lane = lane;
        this.sessions = sessions;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed("registrar")
    @Operation(summary = "Publish many sessions, each as PUT /sessions/{id} would, with a result for each row")
    public Uni<Imported> publish(Calendar body) {
        return take(body);
    }

    /** The same calendar as a table. A column named like a milestone states it; what no cell states is derived. */
    @POST
    @Consumes("text/csv")
    @RolesAllowed("registrar")
    @Operation(
            summary = "Publish many sessions from a table with sessionId, name and perhaps timezone, classesStart,"
                    + " milestones")
    public Uni<Imported> publishTable(String table) {
        return take(new Calendar(CsvTable.read(table, COLUMNS, NEEDED).rows().stream()
                .map(this::session)
                .toList()));
    }

    private JsonNode session(Map<String, String> row) {
        ObjectNode session = json.createObjectNode();
        ArrayNode milestones = json.createArrayNode();
        row.forEach((column, cell) -> {
            if (OWN.contains(column)) {
                session.put(column, cell);
            } else {
                milestones.addObject().put("kind", column).put("at", cell);
            }
        });
        return milestones.isEmpty() ? session : session.set("milestones", milestones);
    }

    private Uni<Imported> take(Calendar body) {
        if (body.sessions().isEmpty() || body.sessions().size() > MAX_ROWS) {
            throw ProblemException.malformed("a calendar has 1 to " + MAX_ROWS + " sessions");
        }
        CommandContext context = caller.commandContext();
        List<Integer> lines =
                IntStream.rangeClosed(1, body.sessions().size()).boxed().toList();
        return InTurn.map(lines, line -> row(line, body.sessions().get(line - 1), context))
                .map(Imported::of);
    }

    private Uni<ImportedRow> row(int line, JsonNode written, CommandContext context) {
        @Nullable
        String id = written.path("sessionId").isTextual()
                ? written.path("sessionId").textValue()
                : null;
        SessionCommand.PublishSession command;
        try {
            Row row = json.treeToValue(written, Row.class);
            command = new SessionBody(row.name(), row.timezone(), row.classesStart(), row.milestones())
                    .commandFor(row.sessionId());
        } catch (ProblemException malformed) {
            return Uni.createFrom().item(ImportedRow.of(line, id, malformed));
        } catch (JsonProcessingException malformed) {
            return Uni.createFrom().item(ImportedRow.of(line, id, malformed(malformed)));
        }
        String sessionId = command.sessionId().wire();
        return lane.submit(
                        AggregateCommand.of(sessions, sessionId, command, context),
                        Optional.empty(),
                        change -> new Answer(change.created() ? 201 : 200, Map.of(), ""))
                .map(outcome -> ImportedRow.of(line, sessionId, outcome));
    }

    /** Names the member, never repeats its value. */
    private static ProblemException malformed(JsonProcessingException failure) {
        StringBuilder pointer = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(reference -> pointer.append('/')
                    .append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName()));
        }
        String detail = "this row is not a session: see the member named";
        return ProblemException.of(
                400,
                "MALFORMED",
                detail,
                List.of(Violation.of("API-400", detail).at(pointer.toString())));
    }

    /** A calendar; rows are read one by one, so that a malformed one spoils no other. */
    public record Calendar(List<JsonNode> sessions) {}

    /** A row: a session as {@code PUT /sessions/{id}} takes it, with its id. */
    public record Row(
            SessionId sessionId,
            String name,
            @Nullable ZoneId timezone,
            @Nullable Moment classesStart,
            @Nullable List<MilestoneBody> milestones) {}

    /** What became of the calendar. */
    public record Imported(int total, long published, long unchanged, long refused, List<ImportedRow> items) {
        static Imported of(List<ImportedRow> rows) {
            return new Imported(
                    rows.size(),
                    rows.stream().filter(row -> row.status() == 201).count(),
                    rows.stream().filter(row -> row.status() == 200).count(),
                    rows.stream().filter(row -> !row.taken()).count(),
                    List.copyOf(rows));
        }
    }
}
