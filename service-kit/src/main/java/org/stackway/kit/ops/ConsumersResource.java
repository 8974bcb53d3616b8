package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.consumer.ConsumerMeter;
import org.stackway.kit.consumer.ConsumerWatch;
import org.stackway.kit.consumer.GroupLag;
import org.stackway.kit.consumer.GroupLag.PartitionLag;
import org.stackway.kit.consumer.HeldCounts;
import org.stackway.kit.consumer.HeldInspection;
import org.stackway.kit.consumer.HeldInspection.Parked;
import org.stackway.kit.consumer.HeldInspection.Settled;
import org.stackway.kit.consumer.HeldInspection.Waiting;
import org.stackway.kit.consumer.Subscription;
import org.stackway.kit.consumer.Witness;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.AuditTrail.Deed;

/** The consuming side as operators see it: lag, records that wait, records that are parked and what to do about them. */
@Path("/ops/v1")
@RolesAllowed("ops")
public class ConsumersResource {

    private final Subscription subscription;
    private final GroupLag lag;
    private final ConsumerMeter meter;
    private final ConsumerWatch watch;
    private final HeldCounts counts;
    private final HeldInspection held;
    private final AuditTrail audit;
    private final Reads reads;
    private final Caller caller;

    ConsumersResource(
            Subscription subscription,
            GroupLag lag,
            ConsumerMeter meter,
            ConsumerWatch watch,
            HeldCounts counts,
            HeldInspection held,
            AuditTrail audit,
            Reads reads,
            Caller caller) {
        this.subscription = subscription;
        this.lag = lag;
        this.meter = meter;
        this.watch = watch;
        this.counts = counts;
        this.held = held;
        this.audit = audit;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @ShowsNoRecord("the machinery: records by their streams")
    @Path("/consumers")
    @Operation(summary = "How far this service has consumed what others published")
    public Uni<Consumers> consumers() {
        return lag.measure().chain(measured -> reads.run(counts::count)
                .map(now -> new Consumers(List.of(new Consumer(
                        subscription.consumer(),
                        subscription.topics(),
                        measured.total(),
                        meter.inProcess(),
                        watch.standstill().toSeconds(),
                        now.waitingShortly() + now.waitingOverdue(),
                        now.waitingOverdue(),
                        now.parkedRecords(),
                        lag.missingTopics(),
                        measured.partitions())))));
    }

    @GET
    @ShowsNoRecord("the machinery: records by their streams")
    @Path("/waiting")
    @Operation(
            summary = "Records that wait for a stream they refer to, and those behind them; the longest waiting first")
    public Uni<Page<Waiting>> waiting() {
        PageRequest page = caller.page();
        return reads.run(tx -> held.waiting(tx, page.after().orElse(""), page.fetch()))
                .map(found -> page.of(found, Waiting::place));
    }

    @GET
    @ShowsNoRecord("the machinery: records by their streams")
    @Path("/parked")
    @Operation(summary = "Records that cannot be applied, and those behind them; the longest parked first")
    public Uni<Page<Parked>> parked() {
        PageRequest page = caller.page();
        return reads.run(tx -> held.parked(tx, page.after().orElse(""), page.fetch()))
                .map(found -> page.of(found, Parked::place));
    }

    @POST
    @Path("/parked/{id}/retries")
    @Operation(summary = "Try the record's stream again, in version order from its first parked record")
    public Uni<Settled> retry(@PathParam("id") String id) {
        UUID record = recordId(id);
        return held.retry(record, audited("parked.retry", record))
                .map(settled -> settled.orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("/parked/{id}/discards")
    @Operation(summary = "Give the record up for ever; those behind it go on")
    public Uni<Settled> discard(@PathParam("id") String id) {
        UUID record = recordId(id);
        return held.discard(record, audited("parked.discard", record))
                .map(settled -> settled.orElseThrow(ProblemException::notFound));
    }

    private Witness audited(String verb, UUID record) {
        CommandContext by = caller.commandContext();
        return (tx, fate) -> audit.record(
                tx,
                by,
                new Deed(
                        verb,
                        "parked/" + record,
                        fate.outcome(),
                        Map.of(
                                "source", fate.stream().source(),
                                "stream", fate.stream().streamId(),
                                "version", fate.version())));
    }

    private static UUID recordId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.malformed("the id of a parked record is a UUID");
        }
    }

    /** All consumers of the service: one. */
    public record Consumers(List<Consumer> items) {}

    /**
     * One consumer.
     *
     * @param lag records published and not yet committed as consumed
     * @param standstillSeconds how long records have waited without progress, real time
     * @param missingTopics topics that do not exist
     */
    public record Consumer(
            String consumer,
            List<String> topics,
            long lag,
            int inProcess,
            long standstillSeconds,
            long waiting,
            long waitingOverAMinute,
            long parked,
            List<String> missingTopics,
            List<PartitionLag> partitions) {}
}
