package org.stackway.kit.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stackway.events.json.EventJson;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.testing.Sql;

/** Many course streams, as if they had been appended long ago, with the rows they make. Nobody publishes them. */
final class StoredCourses implements AutoCloseable {

    private final String mark;

    private StoredCourses(String mark) {
        this.mark = mark;
    }

    /**
     * Streams {@code course/<mark>-<n>}, ten thousand of them at a time, whose events come in turns: all first versions,
     * then all second ones, and so on.
     *
     * @param mark no other stream's id begins with it
     */
    static StoredCourses of(String mark, int streams, int events) {
        String payload = new String(
                EventJson.write(new CourseCatalogued(
                        CourseCode.parse("ECEA-5700"),
                        "TITLE",
                        null,
                        ProgrammeCode.parse("MS-ECE"),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)),
                StandardCharsets.UTF_8);
        Sql.run("""
                INSERT INTO es.stream (stream_id, key, version, public_version)
                SELECT 'course/' || ? || '-' || s, 'course/' || ? || '-' || s, ?, 0 FROM generate_series(1, ?) s
                """, mark, mark, (long) events, streams);
        Sql.run("""
                INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                      correlation_id, causation_id, actor, happened_at, known_at)
                SELECT nextval('es.event_position'), q.* FROM (
                  SELECT 'course/' || ? || '-' || s, v, NULL::bigint, 0::smallint, gen_random_uuid(),
                         'org.stackway.session.CourseCatalogued.v1',
                         convert_to(replace(?, 'TITLE', ? || ' ' || s || ' version ' || v), 'UTF8'),
                         gen_random_uuid(), gen_random_uuid(), 'policy:test', now(), now()
                  FROM generate_series(1, ?) v, generate_series(1, ?) s ORDER BY s / 10000, v, s) q
                """, mark, payload, mark, events, streams);
        Sql.run("""
                INSERT INTO rm.sample_course (code, title, version)
                SELECT ? || '-' || s, ? || ' ' || s || ' version ' || ?::text, ?::bigint FROM generate_series(1, ?) s
                """, mark, mark, events, events, streams);
        Sql.run("ANALYZE es.event");
        return new StoredCourses(mark);
    }

    @Override
    public void close() {
        Sql.run("DELETE FROM es.event WHERE stream_id LIKE 'course/' || ? || '-%'", mark);
        Sql.run("DELETE FROM es.stream WHERE stream_id LIKE 'course/' || ? || '-%'", mark);
        Sql.run("DELETE FROM rm.sample_course WHERE code LIKE ? || '-%'", mark);
    }
}
