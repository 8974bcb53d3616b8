package org.stackway.billing.tuitiondispute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.AddEvidence;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Open;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Resolve;
import org.stackway.billing.tuitiondispute.TuitionDisputeView.Decision;
import org.stackway.billing.tuitiondispute.TuitionDisputeView.Evidence;
import org.stackway.billing.tuitiondispute.TuitionDisputeView.Status;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.SessionId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Tuition disputes over HTTP (BI-16): a learner's own, or any for the staff who need it. */
@Path("/api/v1/tuition-disputes")
public class TuitionDisputeResource {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REASON = 500;
    private static final String COLUMNS = """
            SELECT dispute_id, enrollment_id, learner_id, session_id, course_code, category, evidence, status, outcome, authority,
                   decision_reason, amount_minor, currency, opened_at, resolved_at, version
            FROM rm.tuition_dispute
            """;
    private static final String ONE = COLUMNS + " WHERE dispute_id = $1";
    private static final String LIST = COLUMNS + """
             WHERE ($1::uuid IS NULL OR learner_id = $1) AND ($2::uuid IS NULL OR enrollment_id = $2)
               AND ($3::text IS NULL OR status = $3) AND ($4::uuid IS NULL OR dispute_id > $4)
             ORDER BY dispute_id LIMIT $5
            """;

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final TuitionDisputeAggregate disputes;
    private final DisputeWords words;
    private final Ids ids;

    TuitionDisputeResource(
            Commands commands,
            Reads reads,
            Caller caller,
            TuitionDisputeAggregate disputes,
            DisputeWords words,
            Ids ids) {
        this.words = words;
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.disputes = disputes;
        this.ids = ids;
    }

    /**
     * The body of a POST.
     *
     * @param disputeId chosen by the caller, if it wants to
     * @param reason in the learner's own words; kept until the learner is erased, and in no event
     * @param category what kind of thing it is; OTHER if absent
     */
    public record DisputeBody(
            @Nullable DisputeId disputeId,
            EnrollmentId enrollmentId,
            String reason,
            @Nullable DisputeCategory category) {

        /** Says nothing of what was said. */
        @Override
        public String toString() {
            return "DisputeBody[" + enrollmentId + "]";
        }
    }

    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @RolesAllowed({"learner", "bursar", "registrar"})
    @Operation(summary = "Dispute the tuition of an enrolment; one dispute at a time")
    @DryRunnable
    public Uni<RestResponse<DisputeState>> open(DisputeBody body) {
        DisputeId id = body.disputeId() == null ? new DisputeId(ids.next()) : body.disputeId();
        Open open = new Open(
                id,
                body.enrollmentId(),
                body.category() == null ? DisputeCategory.OTHER : body.category(),
                text("reason", body.reason(), LONGEST_TEXT),
                onlyOf());
        return commands.submit(disputes, id.wire(), open)
                .body(body)
                .referencesInBody()
                .created("/api/v1/tuition-disputes/" + id, change -> state(change.after()));
    }

    /**
     * The body of a POST.
     *
     * @param evidence what it is, and where it is if it is a document
     */
    public record EvidenceBody(String evidence) {

        /** Says nothing of what was said. */
        @Override
        public String toString() {
            return "EvidenceBody[sealed]";
        }
    }

    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @Path("/{id}/evidence")
    @RolesAllowed({"learner", "bursar", "registrar"})
    @Operation(summary = "Hand something in, by the learner or by staff")
    @DryRunnable
    public Uni<RestResponse<DisputeState>> add(@PathParam("id") DisputeId id, EvidenceBody body) {
        AddEvidence add = new AddEvidence(text("evidence", body.evidence(), LONGEST_TEXT), onlyOf());
        return commands.submit(disputes, id.wire(), add)
                .body(body)
                .send(change -> 201, Map.of(), change -> state(change.after()));
    }

    /**
     * A decision.
     *
     * @param authority in whose name it is taken
     * @param amount what is credited, for CREDIT only
     */
    public record DecisionBody(
            DisputeOutcome outcome,
            String authority,
            String reason,
            @Nullable Money amount) {}

    @POST
    @NeedsIdempotencyKey
    @Path("/{id}/decisions")
    @RolesAllowed({"bursar", "registrar"})
    @Operation(
            summary =
                    "Decide a dispute: nothing changes, tuition is credited, or the course is dropped with its tuition")
    @DryRunnable
    public Uni<RestResponse<DisputeState>> decide(@PathParam("id") DisputeId id, DecisionBody body) {
        if (body.authority().length() > LONGEST_REASON || body.reason().length() > LONGEST_REASON) {
            throw ProblemException.malformed(
                    "authority and reason must have at most " + LONGEST_REASON + " characters");
        }
        return commands.submit(
                        disputes,
                        id.wire(),
                        new Resolve(body.outcome(), body.authority(), body.reason(), body.amount()))
                .body(body)
                .ok(change -> state(change.after()));
    }

    @GET
    @ShowsRecord
    @Path("/{id}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "One dispute with all that was said in it")
    public Uni<RestResponse<TuitionDisputeView>> get(@PathParam("id") DisputeId id) {
        return reads.find(tx -> one(tx, id))
                .invoke(found -> caller.mayAccess(found.view().learnerId()))
                .map(found -> Reads.versioned(found.view(), found.version()));
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "Disputes in the order of their ids; a learner sees their own")
    public Uni<Page<TuitionDisputeView>> list(
            @QueryParam("learnerId") @Nullable LearnerId learner,
            @QueryParam("enrollmentId") @Nullable EnrollmentId enrollment,
            @QueryParam("status") @Nullable Status status) {
        LearnerId whose = onlyOf().orElse(learner);
        PageRequest page = caller.page();
        @Nullable UUID after = page.after().map(UUID::fromString).orElse(null);
        return reads.run(tx -> tx.sql()
                        .query(
                                LIST,
                                whose == null ? null : whose.value(),
                                enrollment == null ? null : enrollment.value(),
                                status == null ? null : status.name(),
                                after,
                                page.fetch())
                        .map(rows -> {
                            List<TuitionDisputeView> items = new ArrayList<>();
                            rows.forEach(row -> items.add(view(row, null, List.of())));
                            return items;
                        }))
                .map(items -> page.of(items, item -> item.disputeId().wire()));
    }

    private record Found(TuitionDisputeView view, long version) {}

    private Uni<Optional<Found>> one(Tx tx, DisputeId id) {
        return tx.sql().query(ONE, id.value()).chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row row = rows.iterator().next();
            return words.of(tx, id).map(said -> {
                String reason = null;
                List<Evidence> evidence = new ArrayList<>();
                for (DisputeWords.Said one : said) {
                    if (one.number() == 0) {
                        reason = one.words();
                    } else {
                        evidence.add(new Evidence(one.number(), one.words(), one.by(), one.at()));
                    }
                }
                return Optional.of(new Found(view(row, reason, evidence), row.getLong("version")));
            });
        });
    }

    /** What a command leaves: what the stream says, without the words that no event tells. */
    public record DisputeState(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            DisputeCategory category,
            int evidenceCount,
            Status status,
            @Nullable DisputeOutcome outcome,
            @Nullable String authority,
            @Nullable Money amount,
            List<TuitionDisputeView.Action> allowedActions) {}

    private static DisputeState state(TuitionDispute dispute) {
        TuitionDisputeOpened opened = dispute.known();
        Status status = dispute.resolved().isPresent() ? Status.RESOLVED : Status.OPEN;
        return new DisputeState(
                opened.disputeId(),
                opened.enrollmentId(),
                opened.learnerId(),
                DisputeCategory.valueOf(opened.reason()),
                dispute.evidence(),
                status,
                dispute.resolved().map(TuitionDisputeResolved::outcome).orElse(null),
                dispute.resolved().map(TuitionDisputeResolved::authority).orElse(null),
                dispute.resolved().map(TuitionDisputeResolved::amount).orElse(null),
                status.allowed());
    }

    /** A learner without a role of staff acts for themselves only. */
    private Optional<LearnerId> onlyOf() {
        return caller.isLearner() && !caller.isStaff()
                ? Optional.of(LearnerId.parse(caller.subject()))
                : Optional.empty();
    }

    private static String text(String name, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw ProblemException.malformed(name + " must have 1 to " + longest + " characters");
        }
        return stripped;
    }

    private static TuitionDisputeView view(Row row, @Nullable String reason, List<Evidence> evidence) {
        Status status = Status.valueOf(row.getString("status"));
        return new TuitionDisputeView(
                new DisputeId(row.getUUID("dispute_id")),
                new EnrollmentId(row.getUUID("enrollment_id")),
                new LearnerId(row.getUUID("learner_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                DisputeCategory.valueOf(row.getString("category")),
                reason,
                evidence,
                row.getInteger("evidence"),
                status,
                status == Status.OPEN ? null : decision(row),
                row.getOffsetDateTime("opened_at").toInstant(),
                status.allowed());
    }

    private static Decision decision(Row row) {
        Long amount = row.getLong("amount_minor");
        return new Decision(
                DisputeOutcome.valueOf(row.getString("outcome")),
                row.getString("authority"),
                row.getString("decision_reason"),
                amount == null ? null : Money.of(amount, Currency.getInstance(row.getString("currency"))),
                row.getOffsetDateTime("resolved_at").toInstant());
    }
}
