package org.stackway.billing.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; what is absent restricts nothing.
 *
 * @param status of the inbox, such as {@code PARKED}
 * @param deliveryId as the provider named it
 * @param from received then or later, real time
 * @param to received before then
 * @param after those with a greater number: where the last answer ended
 */
public record InboxFilter(
        @Nullable String provider,
        @Nullable String status,
        @Nullable String deliveryId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long after) {

    static final String WHERE = """
             WHERE ($1::text IS NULL OR provider = $1) AND ($2::text IS NULL OR status = $2)
               AND ($3::text IS NULL OR delivery_id = $3)
               AND ($4::timestamptz IS NULL OR received_at >= $4) AND ($5::timestamptz IS NULL OR received_at < $5)
               AND id > $6
             ORDER BY id LIMIT $7
            """;

    static final InboxFilter ALL = new InboxFilter(null, null, null, null, null, null);

    @Nullable
    Object[] values(int limit) {
        return new @Nullable Object[] {
            provider, status, deliveryId, timestamp(from), timestamp(to), after == null ? 0L : after, limit
        };
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
