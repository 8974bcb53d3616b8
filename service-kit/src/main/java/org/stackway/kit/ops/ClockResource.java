package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.time.BusinessClock;
import org.stackway.kit.time.SystemClock;

/** The business clock: what time it is for rules and learners, and, where the environment allows it, moving it (D20). */
@Path("/ops/v1/clock")
@RolesAllowed("ops")
public class ClockResource {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final TestClock clock;
    private final SystemClock system;
    private final boolean settable;

    ClockResource(
            TestClock clock,
            SystemClock system,
            @ConfigProperty(name = "stackway.test-clock", defaultValue = "false") boolean settable) {
        this.clock = clock;
        this.system = system;
        this.settable = settable;
    }

    @GET
    @Operation(summary = "The business time, and how far it is from real time")
    @ShowsNoRecord("the time")
    public Uni<Reading> read() {
        return clock.now().map(this::reading);
    }

    @PUT
    @Operation(
            summary =
                    "Move the clock forward; 404 where the test clock is not enabled, 409 for an instant earlier than now")
    public Uni<Reading> move(Target target) {
        if (!settable) {
            throw ProblemException.notFound();
        }
        Instant instant = instant(target.now());
        return clock.moveTo(instant).chain(moved -> {
            if (!moved) {
                throw ProblemException.of(
                        409,
                        "CLOCK_GOES_FORWARD",
                        "the business clock is already past " + instant,
                        List.of(Violation.of("OPS-CLOCK", "the business clock only goes forward")));
            }
            return read();
        });
    }

    private Reading reading(Instant now) {
        Duration offset = Duration.between(system.now(), now);
        return new Reading(
                now.truncatedTo(ChronoUnit.MILLIS),
                LOCAL.format(now.atZone(BusinessClock.ZONE)),
                BusinessClock.ZONE.getId(),
                offset.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** An instant with offset, or a local date-time of the institution. */
    private static Instant instant(@Nullable String text) {
        if (text == null) {
            throw ProblemException.malformed("now is missing");
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAnInstant) {
            try {
                return LocalDateTime.parse(text).atZone(BusinessClock.ZONE).toInstant();
            } catch (DateTimeException notLocalEither) {
                throw ProblemException.malformed(
                        "now must be an instant like 2026-08-24T15:00:00Z or a local date-time like 2026-08-24T09:00");
            }
        }
    }

    /** Where to move the clock. */
    public record Target(@Nullable String now) {}

    /**
     * The clock.
     *
     * @param local the same instant where the institution is
     * @param offset how far business time is ahead of real time, ISO 8601
     */
    public record Reading(Instant now, String local, String zone, String offset) {}
}
