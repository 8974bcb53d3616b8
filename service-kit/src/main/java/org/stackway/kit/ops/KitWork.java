package org.stackway.kit.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Unfinished work of the machinery itself. */
@ApplicationScoped
class KitWork implements OpenWork {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "RECORD_WAITING",
                        "the stream that it awaits becomes known",
                        Clock.REAL,
                        "SELECT stream_id || ' ' || version, since, nullif(awaits, '') FROM es.waiting"),
                new Kind(
                        "RECORD_PARKED",
                        "an operator retries or discards it",
                        Clock.REAL,
                        "SELECT stream_id || ' ' || version, first_at, error FROM es.parked"),
                new Kind(
                        "STREAM_NOT_PUBLISHED",
                        "the broker takes its next record",
                        Clock.REAL,
                        "SELECT stream_id, since, error FROM es.relay_blocked"),
                new Kind(
                        "DEADLINE_DUE",
                        "its command succeeds",
                        Clock.BUSINESS,
                        "SELECT stream_id, due_at, coalesce(kind || ': ' || error, kind) FROM es.deadline"));
    }
}
